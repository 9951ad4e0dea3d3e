/** Letters, digits, and the marks between them: "500.12/123-Diskominfo/2026" (Permendagri 83/2022). At least one digit. */
const officialNumber = /^(?=.*\p{Nd})[\p{L}\p{Nd}/. -]+$/u;

/** Tells whether a text looks like a number from a book of letters. */
export const isOfficialNumber = (text: string): boolean => officialNumber.test(text);

/** Returns a number with the hyphens of a keyboard: an office program turns them into dashes. */
export const withHyphens = (number: string): string => number.replace(/\p{Dash_Punctuation}/gu, '-');
