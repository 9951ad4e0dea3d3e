import { dayOf } from '../time/calendar';
import { withoutUnseen } from '../forms/invisible';
import { profile } from '../office/office-profile';

const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The year whose serial a request that arrives at `instant` takes: the arrival's in WIB. */
export const numberingYear = (instant: Date): string => dayOf(instant).slice(0, 4);

/** `<serial>/<the office's code>/<roman month>/<year>`, year and month being the arrival's in WIB. `serial` counts from 1 each year. */
export const requestNumber = (serial: number, instant: Date): string => {
  const [year, month] = dayOf(instant).split('-');
  return `${serial}/${profile.numberCode}/${romanMonths[Number(month) - 1]}/${year}`;
};

/** Tells whether a text is written as a request's number is, however it is spaced: a serial, a code, a month and a year. */
export const isLikeRequestNumber = (text: string): boolean => {
  const words = normalised(text).split(' ');
  return (
    words.length >= 4 &&
    /^\d+$/.test(words[0] ?? '') &&
    romanMonths.includes(words.at(-2) ?? '') &&
    /^\d{4}$/.test(words.at(-1) ?? '')
  );
};

/**
 * Returns a text's letters, with their marks, and its digits, in capitals. So "Dinas  Kesehatan" is "DINAS KESEHATAN", and "005/12-Dinkes"
 * is "005 / 12 - DINKES". An invisible sign separates nothing: it makes no two words of one.
 */
export const normalised = (text: string): string =>
  withoutUnseen(text.normalize('NFKC'))
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** Returns the key that no two requests may share: one agency's letter number. */
export const letterKey = (agency: string, letterNumber: string): string =>
  `${normalised(agency)}|${normalised(letterNumber).replaceAll(' ', '/')}`;
