import { dayOf } from '../time/calendar';
import { withoutUnseen } from '../forms/invisible';
import { profile } from '../office/office-profile';

const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The year whose serial a request that arrives at `instant` takes: the arrival's in WIB. */
export const numberingYear = (instant: Date): string => dayOf(instant).slice(0, 4);

/** `<serial>/<the office's code>/<roman month>/<year>`, year and month being the arrival's in WIB. `serial` counts from 1 each year. */
export const requestNumber = (serial: number, instant: Date): string => {
  const [year, month] = dayOf(instant).split('-');
  return `${serial}/${profile().numberCode}/${romanMonths[Number(month) - 1]}/${year}`;
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
 * Letters with their marks and digits only, capitals: so that "Dinas  Kesehatan" is "DINAS KESEHATAN", and "005/12-Dinkes" is
 * "005 / 12 - DINKES". What shows nothing separates nothing: no unseen sign makes two of one word.
 */
export const normalised = (text: string): string =>
  withoutUnseen(text.normalize('NFKC'))
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** What two requests must not share: the same letter number of the same agency. */
export const letterKey = (agency: string, letterNumber: string): string =>
  `${normalised(agency)}|${normalised(letterNumber).replaceAll(' ', '/')}`;
