import { asSeen, isSeen } from './invisible';

/** Cleans typed text before it is checked. */

/**
 * Word copies the bullets and ticks of its symbol fonts (Symbol, Wingdings) as private characters, which no other font has. The ordinary
 * characters look the same.
 */
const wordSymbols = new Map([
  ['\uF0B7', '•'],
  ['\uF0A7', '▪'],
  ['\uF0D8', '➢'],
  ['\uF0FC', '✓'],
  ['\uF0E0', '→'],
]);
const withoutWordSymbols = (text: string): string =>
  text.replace(/[\uF0A0-\uF0FF]/g, (sign) => wordSymbols.get(sign) ?? sign);

/**
 * Returns text without invisible characters, in NFC. They could reverse the text around them or make equal texts
 * differ. Lone surrogates are replaced too: UTF-8 can't hold them, so a hash over them could never be checked again.
 */
const wellFormed = (text: string) =>
  withoutWordSymbols(asSeen(text.replace(/\p{Surrogate}/gu, '\uFFFD'))).normalize('NFC');

/** Returns one line without control characters and with single spaces. */
export const oneLine = (text: string): string =>
  wellFormed(text)
    .replace(/[\p{Cc}\s\u2800]+/gu, ' ')
    .trim();

/** Returns lines that end in \n. Tabs stay; other control characters become spaces. */
export const manyLines = (text: string): string =>
  wellFormed(text)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\u2800/gu, ' ')
    .trim();

/** Returns a line without a bullet or number at its start, because lists are shown with their own marks. */
export const withoutMark = (line: string): string => line.replace(/^(?:[-–—•*]|\d{1,2}[.)])(?:\s+|$)/, '');

/** Returns true if a value is missing. A text without visible characters counts as missing. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && !isSeen(value));

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Returns true if a text is a real calendar day. 2026-02-30 is not. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
