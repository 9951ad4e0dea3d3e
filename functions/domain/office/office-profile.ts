import type { OfficeProfile } from './office-profile-schema';

export type { OfficeProfile };

let current: OfficeProfile | undefined;

/**
 * Sets the office that this process works for. The profile is ambient, like a locale: one process serves one office, and every
 * text may depend on it. The composition roots call this once, before anything is shown: a function's generated entry,
 * `npm start`, the CDK app, the site's scripts, the tests' setup.
 */
export const useProfile = (given: OfficeProfile): void => {
  current = given;
};

/** The office's names, labels, times and texts. Ask for it where a text is made, never while a module loads. @throws before useProfile */
export const profile = (): OfficeProfile => {
  if (!current) throw new Error('No office is set: useProfile has to be called before anything is shown');
  return current;
};
