import type { Numbering } from '../case/records';
import { normalizeNumber } from '../case/numbering';
import { dayOf } from '../time/calendar';
import { isOfficialNumber, withHyphens } from './official-number';

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

/** The word that letters print before their number. People copy it, and also type "Surat". */
const label = /^(?:surat|nomor|no)[\s.:]+/iu;
/** A search looks for letters of this many years. Each year costs half a read unit. */
const searchedYears = 5;

/** Returns the keys that hold a searched number, if it is one: of the last years, and of a year that it names. */
export const searchedNumberKeys = (text: string, now: Date): string[] => {
  const number = withHyphens(text.trim().replace(label, ''));
  if (!isOfficialNumber(number)) return [];
  const thisYear = Number(dayOf(now).slice(0, 4));
  const lastYears = Array.from({ length: searchedYears }, (_, index) => `${thisYear - index}`);
  const named = number.match(/(?<!\d)20\d\d(?!\d)/g)?.slice(-1) ?? [];
  return [...new Set([...lastYears, ...named])].flatMap((date) => numberKeys({ number, date }));
};

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
