/**
 * Matches letters, digits and the marks between them, with at least one digit: "500.12/123-Diskominfo/2026"
 * (Permendagri 83/2022).
 */
const officialNumber = /^(?=.*\p{Nd})[\p{L}\p{Nd}/. -]+$/u;

/** Tells whether a text looks like a number from a letter book. */
export const isOfficialNumber = (text: string): boolean => officialNumber.test(text);

/** Returns a number with keyboard hyphens. Office programs turn hyphens into dashes. */
export const withHyphens = (number: string): string => number.replace(/\p{Dash_Punctuation}/gu, '-');
