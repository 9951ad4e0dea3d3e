import type { OfficeProfile } from './office-profile';

/** The settings of the office that the site's scripts know: for the form's checks and texts, and no more. */
export type SiteProfile = Pick<
  OfficeProfile,
  'territory' | 'shortName' | 'domainSuffix' | 'phoneExample' | 'reservedNames'
>;

/** The office as modules see it that the site's scripts contain. web/build.tsx refuses a script that reads more. */
export const siteProfile: Readonly<SiteProfile> = injectedOfficeProfile;
