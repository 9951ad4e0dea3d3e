import type { Numbering } from '../case/records';
import { normalizeNumber } from '../case/numbering';

type NumberOfDay = Pick<Numbering, 'number' | 'date'>;

const keyOf = ({ number, date }: NumberOfDay): string =>
  `${date.slice(0, 4)}#${normalizeNumber(number).replaceAll(' ', '/')}`;

/**
 * Returns a key that two letters of an office can't share: the year of the letter's date, and its number in a normal
 * spelling. Leading zeros only fill a column of the letter book, so 007/12 and 7/12 are one number.
 */
export const numberKey = ({ number, date }: NumberOfDay): string =>
  keyOf({ number: normalizeNumber(number).replace(/(?<!\S)0+(?=\d)/g, ''), date });

/** Returns the keys that a number holds: its own, and the spelling with zeros that earlier versions held. */
export const numberKeys = (entry: NumberOfDay): string[] => [...new Set([numberKey(entry), keyOf(entry)])];

/** The numbers that a letter now reserves, and those that it releases, by key. */
export interface NumberChange {
  hold: string[];
  release: string[];
}

/** Returns the change from a letter's former number to its new one. */
export const numberChange = (entry: NumberOfDay, former: NumberOfDay | undefined): NumberChange => {
  const hold = numberKeys(entry);
  return { hold, release: former ? numberKeys(former).filter((key) => !hold.includes(key)) : [] };
};
