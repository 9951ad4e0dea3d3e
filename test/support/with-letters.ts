import type { OfficeProfile } from '../../functions/domain/office/office-profile-schema';
import { changeProfile, restoreProfile } from './change-profile';

/** Sets what the office says about its letters, until the test's end. */
export const withLetters = (letters: OfficeProfile['letters']): void => {
  changeProfile({ letters });
  afterAll(restoreProfile);
};
