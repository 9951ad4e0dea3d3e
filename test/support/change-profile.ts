import type { OfficeProfile } from '../../functions/domain/office/office-profile';

const shipped = { ...injectedOfficeProfile };

/** Puts another profile in, in place: whoever holds the profile sees it. */
export const replaceProfile = (wanted: OfficeProfile): void => {
  for (const name of Object.keys(injectedOfficeProfile)) Reflect.deleteProperty(injectedOfficeProfile, name);
  Object.assign(injectedOfficeProfile, wanted);
};

/**
 * Changes settings of the office until restoreProfile. Holds for what the product reads when it acts: letters, performance,
 * synonyms, logo, colour, contact, government. Texts and times of steps, outcomes, forms and the checklist are fixed when
 * their modules load. A test file about another office imports second-office.ts before all others.
 */
export const changeProfile = (changes: Partial<OfficeProfile>): void => {
  Object.assign(injectedOfficeProfile, changes);
};

/** Puts the office back as it was when this module loaded. */
export const restoreProfile = (): void => replaceProfile(shipped);
