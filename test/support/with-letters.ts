import type { OfficeProfile } from '../../functions/domain/office/office-profile-schema';
import { changeProfile, restoreProfile } from './change-profile';

/** Sets the office's setting for letters until the end of the test file. */
export const withLetters = (letters: OfficeProfile['letters']): void => {
  changeProfile({ letters });
  afterAll(restoreProfile);
};
