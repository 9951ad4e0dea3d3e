import { type OfficeProfile, useProfile } from '../../functions/domain/office/office-profile';
import type { SiteProfile } from '../site-profile';

/** Put in by the build (web/build.tsx). */
declare const siteProfile: SiteProfile;

/** Called before a script words anything. What the form checks and shows asks for no more than this part. */
export const useSiteProfile = (): void => useProfile(siteProfile as OfficeProfile);
