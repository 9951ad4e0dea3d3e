import type { HasGlyph } from './font-face';

/** Printed for a character that the fonts lack. They do have the replacement character. */
export const missingMark = '\uFFFD';

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });
/** Joiners, variation selectors, direction marks: they are invisible, and must not reverse a line. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** Texts of these signs are composed already, and every font has them. */
const ordinary = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f]*$/;

const visibleGrapheme = (grapheme: string, has: HasGlyph): string => {
  if (grapheme === '\n') return grapheme;
  const visible = grapheme.replace(invisible, '');
  return [...visible].every((character) => has(character.codePointAt(0) ?? 0)) ? visible : missingMark;
};

/**
 * Returns the text as the fonts can show it: composed (NFC), with one visible mark for each missing character, and lines that end with
 * \n.
 */
export const legible = (text: string, has: HasGlyph): string => {
  if (ordinary.test(text)) return text;
  const composed = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/[^\P{Cc}\n]/gu, ' ');
  if (ordinary.test(composed)) return composed;
  return Array.from(graphemes.segment(composed), ({ segment }) => visibleGrapheme(segment, has)).join('');
};
