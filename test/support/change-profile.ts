import type { OfficeProfile } from '../../functions/domain/office/office-profile';

const shipped = { ...injectedOfficeProfile };

/** Replaces the profile's fields in place: every module with a reference to the profile sees the change. */
export const replaceProfile = (wanted: OfficeProfile): void => {
  for (const name of Object.keys(injectedOfficeProfile)) Reflect.deleteProperty(injectedOfficeProfile, name);
  Object.assign(injectedOfficeProfile, wanted);
};

/**
 * Changes settings of the office until restoreProfile. It affects settings that the product reads when it acts: letters, performance,
 * synonyms, logo, colour, contact, government. Texts and times of steps, outcomes, forms and the checklist are fixed when their modules
 * load. A test file about another office imports second-office.ts before all others.
 */
export const changeProfile = (changes: Partial<OfficeProfile>): void => {
  Object.assign(injectedOfficeProfile, changes);
};

/** Restores the office as it was when this module loaded. */
export const restoreProfile = (): void => replaceProfile(shipped);
