import { normalised } from './numbering';
import type { CaseHead } from './records';

/**
 * The words by which the register finds a case, all from its head: nothing about a person is searchable. Numbers stand whole
 * ("005/12/DINKES"), so that a typed number finds its own case first; names word by word.
 */
const mostWords = 60;
const mostLetters = 80;

const whole = (text: string): string => normalised(text).replaceAll(' ', '/').slice(0, mostLetters);
const words = (text: string): string[] => normalised(text).split(' ');

type Searched = Pick<CaseHead, 'requestNumber' | 'letterNumber' | 'agency' | 'application' | 'subdomain'>;

export const wordsOf = ({ requestNumber, letterNumber, agency, application, subdomain }: Searched): string[] =>
  [
    ...new Set([
      ...[requestNumber, letterNumber, subdomain].map(whole),
      words(requestNumber)[0]!,
      ...[agency, application.name, subdomain].flatMap(words).map((word) => word.slice(0, mostLetters)),
    ]),
  ]
    .filter(Boolean)
    .slice(0, mostWords);

const mostTyped = 6;

/** What somebody typed into the search box, as words are kept; what has no letter or digit is passed over. */
export const typedWords = (text: string): string[] =>
  [...new Set(text.slice(0, 200).split(/\s+/u).map(whole))].filter(Boolean).slice(0, mostTyped);

/** One or two letters, and bare numbers, must be the whole word: whoever types 12 asks for number 12, not 120. */
export const isWholeWord = (word: string): boolean => word.length < 3 || /^\d+$/.test(word);

/** Whether every typed word begins a word of the case. */
export const isFoundBy = (head: Searched, typed: readonly string[]): boolean => {
  const own = wordsOf(head);
  return typed.every((word) => own.some((one) => (isWholeWord(word) ? one === word : one.startsWith(word))));
};
