import type { Run, Text } from '../../domain/documents/model';
import type { Fonts } from './fonts';
import { legible } from './legible';
import { textSize } from './page';

/** A piece of a text as templates read it. No line ends within an `unbreakable` piece. */
export interface Piece {
  text: string;
  bold?: true;
  italic?: true;
  struck?: true;
  unbreakable?: true;
}
export type Pieces = string | readonly Piece[];

/** The space that a text may take. */
interface Room {
  /** Width in points. */
  width: number;
  size?: number;
}

/** Returns true for the number of a letter or a request, which office people read as one word. */
const isNumber = (word: string): boolean => word.includes('/') && /\d/.test(word) && !word.includes('://');

/** The places where a line may end within a word, the best first: after slashes of numbers and URLs, then after signs within names. */
const breakPoints = [/(?<=\/)(?!\/)/, /(?<=[-_.@])/];

/** Splits a word after every few characters, so that several pieces fit on a line. */
const splitByCharacters = (word: string, fits: (text: string) => boolean): string[] => {
  const signs = Array.from(word);
  const fitting = signs.findIndex((_, index) => !fits(signs.slice(0, index + 1).join('')));
  const step = Math.max(1, Math.floor(fitting / 4));
  return Array.from({ length: Math.ceil(signs.length / step) }, (_, piece) =>
    signs.slice(piece * step, (piece + 1) * step).join(''),
  );
};

/**
 * Splits a word that is wider than its room into pieces; a line may end between two. An invisible break character would be copied with
 * the text, which is often an address.
 */
const splitWord = (word: string, fits: (text: string) => boolean, [breakPoint, ...finer] = breakPoints): string[] => {
  if (!breakPoint) return splitByCharacters(word, fits);
  return word.split(breakPoint).flatMap((part) => (fits(part) ? [part] : splitWord(part, fits, finer)));
};

/** Splits a text into pieces, at the ends of words that must stay on one line. */
const splitText = (text: string, fonts: Fonts, { width, size = textSize }: Room): Piece[] => {
  const fits = (word: string) => fonts.widthOf(word) * size <= width;
  const pieces: Piece[] = [];
  for (const word of text.split(/(\s+)/)) {
    const last = pieces.at(-1);
    if (!fits(word)) pieces.push(...splitWord(word, fits).map((text) => ({ text, unbreakable: true as const })));
    else if (isNumber(word)) pieces.push({ text: word, unbreakable: true });
    else if (last && !last.unbreakable) last.text += word;
    else if (word !== '') pieces.push({ text: word });
  }
  return pieces;
};

const runPieces = (run: Run, fonts: Fonts, room: Room): Piece[] => {
  if (typeof run === 'string') return splitText(legible(run, fonts.has), fonts, room);
  const { text, ...style } = run;
  return splitText(legible(text, fonts.has), fonts, room).map((piece) => ({ ...piece, ...style }));
};

/** Returns a model's text as templates read it: only strings, which no template treats as markup. */
export const printedText = (text: Text, fonts: Fonts, room: Room): Pieces => {
  const pieces = (typeof text === 'string' ? [text] : text).flatMap((run) => runPieces(run, fonts, room));
  const [only] = pieces;
  return only && pieces.length === 1 && Object.keys(only).length === 1 ? only.text : pieces;
};

/** Returns a text without emphasis. */
const wordsOf = (text: Text): string =>
  typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : run.text)).join('');

/** Returns the number of lines that a text takes. Words do not fill lines completely, so it counts the text a little wider than it is. */
export const linesIn = (text: Text, fonts: Fonts, { width, size = textSize }: Room): number =>
  wordsOf(text)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((fonts.widthOf(line) * size * 1.1) / width)), 0);
