/**
 * Invisible characters. They come along when people copy from contacts, chats and documents, or they disguise a text as
 * another one.
 *
 * Source: Default_Ignorable_Code_Point (Unicode, UAX #44), which includes direction marks, zero-width characters and
 * Hangul fillers. Added are the annotation marks and the object placeholder that word processors leave in copied text.
 */
const unseen = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC]/gu;

/** Returns a text without invisible characters, for comparing, counting or looking up. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '');

const pictograph = /^\p{Extended_Pictographic}$/u;
const beforeJoiner = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;
/** Scripts whose letters change their shape next to U+200C and U+200D (Unicode 16, chapter 23.2). */
const joinedScripts =
  'Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Javanese Balinese Sundanese';
const joined = new RegExp(
  `^[${joinedScripts
    .split(' ')
    .map((script) => `\\p{Script=${script}}`)
    .join('')}]$`,
  'u',
);

/**
 * Returns true if an invisible character changes its neighbours. It may be a joiner in an emoji or in a script that needs
 * it, or an emoji's colour selector.
 */
const shapes = (sign: string, before: string | undefined, after: string | undefined): boolean => {
  if (before === undefined) return false;
  if (sign === '\uFE0F') return pictograph.test(before);
  if (sign !== '\u200C' && sign !== '\u200D') return false;
  if (joined.test(before)) return after !== undefined && joined.test(after);
  return sign === '\u200D' && beforeJoiner.test(before) && after !== undefined && pictograph.test(after);
};

/** Returns a text as people see it. Invisible characters stay only if they change visible ones. */
export const asSeen = (text: string): string => {
  if (text.search(unseen) < 0) return text;
  const seen: string[] = [];
  const signs = [...text];
  for (const [at, sign] of signs.entries())
    if (withoutUnseen(sign) !== '' || shapes(sign, seen.at(-1), signs[at + 1])) seen.push(sign);
  return seen.join('');
};

/** U+2800 is a braille pattern without dots, drawn as a gap. */
const emptyPattern = /\u2800/g;

/** Returns true if a text shows a letter, digit, mark or picture. Accents without a letter show nothing. */
export const isSeen = (text: string): boolean =>
  /[\p{L}\p{N}\p{P}\p{S}]/u.test(withoutUnseen(text).replace(emptyPattern, ''));

/** Returns true if a text has a letter or a digit. "-" and "..." have none. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(withoutUnseen(text));

/**
 * Returns true if a text consists of punctuation only, as people type into a field without an answer. A picture is an
 * answer.
 */
export const isMarksOnly = (text: string): boolean => !/[\p{L}\p{N}\p{So}\p{Sc}]/u.test(withoutUnseen(text));
