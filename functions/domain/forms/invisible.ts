/**
 * Signs that show nothing. They come along unseen with what people copy from contacts, chats and documents, or are put there to
 * pass for something else. Source: Default_Ignorable_Code_Point (Unicode, UAX #44), which holds the direction marks, zero-width
 * signs and Hangul fillers; besides it the annotation marks and the object placeholder that word processors leave in a copy.
 */
const unseen = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC]/gu;

/** Text without any sign that shows nothing: what is compared, counted or looked up. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '');

const pictograph = /^\p{Extended_Pictographic}$/u;
const beforeJoiner = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;
/** Scripts whose letters change their shape at U+200C and U+200D (Unicode 16, chapter 23.2). */
const joinedScripts =
  'Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Javanese Balinese Sundanese';
const joined = new RegExp(
  `^[${joinedScripts
    .split(' ')
    .map((script) => `\\p{Script=${script}}`)
    .join('')}]$`,
  'u',
);

/** Tells whether an unseen sign shapes its neighbours: a joiner inside an emoji or a word that needs it, or the colour of an emoji. */
const shapes = (sign: string, before: string | undefined, after: string | undefined): boolean => {
  if (before === undefined) return false;
  if (sign === '\uFE0F') return pictograph.test(before);
  if (sign !== '\u200C' && sign !== '\u200D') return false;
  if (joined.test(before)) return after !== undefined && joined.test(after);
  return sign === '\u200D' && beforeJoiner.test(before) && after !== undefined && pictograph.test(after);
};

/** Text as people read it: an unseen sign stays only where it shapes what is seen. */
export const asSeen = (text: string): string => {
  if (text.search(unseen) < 0) return text;
  const seen: string[] = [];
  const signs = [...text];
  for (const [at, sign] of signs.entries())
    if (withoutUnseen(sign) !== '' || shapes(sign, seen.at(-1), signs[at + 1])) seen.push(sign);
  return seen.join('');
};

/** U+2800 is a pattern of no dots, drawn as a gap. */
const emptyPattern = /\u2800/g;

/** Tells whether anything is left to see: a letter, digit, mark or picture. Accents alone, without a letter below, show nothing. */
export const isSeen = (text: string): boolean =>
  /[\p{L}\p{N}\p{P}\p{S}]/u.test(withoutUnseen(text).replace(emptyPattern, ''));

/** Tells whether a text says anything: "-" and "..." have no letter and no digit. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(withoutUnseen(text));

/** Tells whether there are marks of writing only, as people write where they have nothing to say. A picture says something. */
export const isMarksOnly = (text: string): boolean => !/[\p{L}\p{N}\p{So}\p{Sc}]/u.test(withoutUnseen(text));
