import { profile } from './office-profile';

/** The words for `{…}` in the texts of steps, outcomes, forms and the checklist. */
const words: Record<string, () => string> = {
  'kepala-dinas': () => profile().roleTitles['kepala-dinas'],
  'kepala-bidang': () => profile().roleTitles['kepala-bidang'],
  'kepala-seksi': () => profile().roleTitles['kepala-seksi'],
  territory: () => profile().territory,
  shortName: () => profile().shortName,
  sso: () => profile().sso,
  domainSuffix: () => profile().domainSuffix,
  domain: () => profile().domainSuffix.slice(1),
  numberCode: () => profile().numberCode,
  phoneExample: () => profile().phoneExample,
};

/** A text with the office's own words in place of `{…}`. */
const worded = (text: string): string =>
  text.replace(/\{([\w-]+)\}/g, (whole, name: string) => {
    const word = words[name];
    if (!word) throw new Error(`${whole} is no word of an office`);
    return word();
  });

/**
 * Returns the same data, with every text that holds `{…}` worded when it is read. Data at the top of a module is made before the office is
 * known. Changes the data in place.
 */
export const lazilyWorded = <T>(data: T): T => {
  if (typeof data !== 'object' || data === null) return data;
  for (const [key, value] of Object.entries(data)) {
    if (typeof value !== 'string') lazilyWorded(value);
    else if (value.includes('{')) Object.defineProperty(data, key, { enumerable: true, get: () => worded(value) });
  }
  return data;
};
