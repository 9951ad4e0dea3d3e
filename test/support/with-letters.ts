import { profile, useProfile } from '../../functions/domain/office/office-profile';
import type { OfficeProfile } from '../../functions/domain/office/office-profile-schema';

/** Sets what the office says about its letters, until the test's end. */
export const withLetters = (letters: OfficeProfile['letters']): void => {
  const before = profile();
  useProfile({ ...before, letters });
  afterAll(() => useProfile(before));
};
