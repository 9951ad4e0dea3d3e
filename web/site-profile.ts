import { profile } from '../functions/domain/office/office-profile';

/** The office as the scripts of the site know it: what the form's checks and texts need, and no more. */
export const siteProfile = () => {
  const { territory, shortName, domainSuffix, phoneExample, reservedNames } = profile();
  return { territory, shortName, domainSuffix, phoneExample, reservedNames };
};
export type SiteProfile = ReturnType<typeof siteProfile>;
