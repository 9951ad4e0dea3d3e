import { asSeen, isSeen } from './invisible';

/** The cleaning of typed text before it is checked. */

/**
 * Without what shows nothing, which would turn what stands around it or make two equal texts differ. Lone surrogates do not survive
 * UTF-8, so a hash over them could never be checked again.
 */
const wellFormed = (text: string) => asSeen(text.replace(/\p{Surrogate}/gu, '\uFFFD')).normalize('NFC');

/** One line: no control characters, single spaces. */
export const oneLine = (text: string): string =>
  wellFormed(text)
    .replace(/[\p{Cc}\s\u2800]+/gu, ' ')
    .trim();

/** Several lines, ended by \n; tabs stay, other control characters go. */
export const manyLines = (text: string): string =>
  wellFormed(text)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\u2800/gu, ' ')
    .trim();

/** One line without the bullet mark or number that people type before it: lists are shown with marks of their own. */
export const withoutMark = (line: string): string => line.replace(/^(?:[-–—•*]|\d{1,2}[.)])(?:\s+|$)/, '');

/** Nothing filled in: a text in which nothing can be seen is none. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && !isSeen(value));

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A real day of the calendar: 2026-02-30 is none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
