import { dayOf } from '../time/calendar';
import { withoutUnseen } from '../forms/invisible';
import { profile } from '../office/office-profile';

export const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Returns the year of the serial for a request that arrives at `instant`, in WIB. */
export const numberingYear = (instant: Date): string => dayOf(instant).slice(0, 4);

/**
 * Returns `<serial>/<office code>/<roman month>/<year>`, with the month and year of arrival in WIB. `serial` starts at
 * 1 each year.
 */
export const requestNumber = (serial: number, instant: Date): string => {
  const [year, month] = dayOf(instant).split('-');
  return `${serial}/${profile.numberCode}/${romanMonths[Number(month) - 1]}/${year}`;
};

/** Returns true if a text looks like a request number: a serial, a code, a month and a year. Spacing does not matter. */
export const isLikeRequestNumber = (text: string): boolean => {
  const words = normalizeNumber(text).split(' ');
  return (
    words.length >= 4 &&
    /^\d+$/.test(words[0] ?? '') &&
    romanMonths.includes(words.at(-2) ?? '') &&
    /^\d{4}$/.test(words.at(-1) ?? '')
  );
};

/**
 * Returns a text's letters (with marks) and digits in capitals, separated by single spaces. "Dinas  Kesehatan" gives
 * "DINAS KESEHATAN"; "005/12-Dinkes" gives "005 12 DINKES". Invisible characters do not separate words.
 */
export const normalizeNumber = (text: string): string =>
  withoutUnseen(text.normalize('NFKC'))
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** Returns the number of a document: `<code>-<version>/<request number>`. */
export const documentNumber = (code: string, version: number, ofRequest: string): string =>
  `${code}-${version}/${ofRequest}`;

/** The part of a document's number before its request's number, with the words that documents print before it. */
const documentPrefix = /(?:\bno\.?\s*registrasi\s+ajuan\s+)?(?<![\p{L}\p{N}])\p{L}{2,5}\s*\p{Pd}\s*\d+\s*\/\s*(?=\d)/iu;

/** Returns a text in which a document's number became its request's number: "SPG-1/2/APP/XI/2026" gives "2/APP/XI/2026". */
export const withoutDocumentPrefix = (text: string): string =>
  text.replace(documentPrefix, (prefix, at: number) =>
    isLikeRequestNumber(text.slice(at + prefix.length)) ? '' : prefix,
  );

/** Returns a key for an agency's letter number. No two requests may share it. */
export const letterKey = (agency: string, letterNumber: string): string =>
  `${normalizeNumber(agency)}|${normalizeNumber(letterNumber).replaceAll(' ', '/')}`;
