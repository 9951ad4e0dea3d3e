import { printableRanges } from './printable-ranges';

/** Finds characters that a document could show only as the mark of a missing one. */

/** Returns the inside of a regular expression's class that matches the ranges. */
const classOf = (ranges: string): string => {
  let at = 0;
  const limits = ranges.split(' ').map((distance) => {
    at += Number.parseInt(distance, 36);
    return `\\u{${at.toString(16)}}`;
  });
  return limits.map((limit, index) => (index % 2 === 0 ? limit : `-${limit}`)).join('');
};

/** Control characters are gaps and line ends. Invisible characters are not printed. */
const missing = new RegExp(`[^\\p{Cc}\\p{Default_Ignorable_Code_Point}${classOf(printableRanges)}]`, 'u');
/**
 * Matches a character as people see it: with its marks, or an emoji of several parts. Browsers before 2024 lack Intl.Segmenter.
 */
const seenCharacter =
  /\p{RI}{2}|\P{M}(?:\u200D\P{M}|[\p{M}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}])*|\p{M}+/gu;

/** Returns each character of a text that the documents' fonts lack, once. */
export const unprintableIn = (text: string): string[] =>
  missing.test(text) ? [...new Set(text.match(seenCharacter)?.filter((character) => missing.test(character)))] : [];

/** The most characters that a message names, and the most signs of each. */
const [maxNamed, maxSigns] = [5, 10];

/** Returns the message about the characters of a text that can't be printed, or undefined. */
export const printingProblem = (label: string, text: string): string | undefined => {
  const characters = unprintableIn(text);
  if (characters.length === 0) return undefined;
  const named = characters.slice(0, maxNamed).map((character) => [...character].slice(0, maxSigns).join(''));
  const others = characters.length > maxNamed ? ' dan lainnya' : '';
  return `${label} memuat karakter yang tidak dapat dicetak: ${named.join(' ')}${others}. Hapus atau ganti karakter itu.`;
};
