import { type OfficeProfile, useProfile } from '../../functions/domain/office/office-profile';
import type { SiteProfile } from '../site-profile';

/** Put in by the build (web/build.tsx). */
declare const siteProfile: SiteProfile;

/** Sets the office's profile, before a script words anything. The form's checks and texts need no more than this part. */
export const useSiteProfile = (): void => useProfile(siteProfile as OfficeProfile);
