import { normalizeNumber } from '../case/numbering';
import { wordsIn } from '../register/register-words';
import { initialsOf, similarityWords } from '../similarity/words';
import type { CatalogueContent } from './record';

/**
 * The version of the words that records are stored under. Raise it where the same record is given other words: by new synonyms, stems or
 * stop words, or another choice of words. A record of an earlier version is found by its earlier words until it is written again, or
 * until `ops reindex`.
 */
export const wordsVersion = 3;
/** The most words of a record. Each is one item of the transaction that stores it, and DynamoDB allows 100 items. */
export const maxCatalogueWords = 40;
const maxLetters = 40;
const maxStems = 22;

/** Words that do not narrow a search. */
const stopWords = new Set(
  'DAN DI KE DARI YANG UNTUK PADA DENGAN ATAU OLEH DALAM SERTA PARA BAGI SECARA SEBAGAI ADALAH INI ITU'.split(' '),
);

/** Returns the words of a text as they are indexed and looked up: folded, in order, without repetition. */
export const catalogueWordsIn = (text: string): string[] => [
  ...new Set(
    wordsIn(text)
      .filter((word) => word.length > 1 && !stopWords.has(word))
      .map((word) => [...word].slice(0, maxLetters).join('')),
  ),
];

/** Returns the words that a record is stored under, the most specific first. */
export const catalogueWords = (content: CatalogueContent): string[] => {
  const { name, abbreviation, agency, purpose, service, dataOut = [], dataIn = [] } = content;
  const texts = [abbreviation, name, agency, ...dataOut, ...dataIn, purpose, service];
  const words = texts.flatMap((text) => catalogueWordsIn(text ?? ''));
  // People also search for "e-Surat" as "esurat".
  const compoundWords = [name, abbreviation ?? ''].flatMap((text) =>
    text.split(/\s+/).flatMap((part) => (wordsIn(part).length > 1 ? [wordsIn(part).join('')] : [])),
  );
  const nameWords = catalogueWordsIn([abbreviation, name, agency].join(' '));
  // The look-up of similar applications uses stems: "pegawai" finds "kepegawaian".
  const comparisonWords = similarityWords([name, abbreviation, purpose, service, ...dataOut, ...dataIn].join(' '));
  const stems = comparisonWords.slice(0, maxStems).map((word) => word.toUpperCase());
  const initials = [initialsOf(name)?.toUpperCase() ?? []].flat();
  const all = [...compoundWords, ...nameWords, ...initials, ...stems, ...words].map((word) =>
    word.slice(0, maxLetters),
  );
  return [...new Set(all)].slice(0, maxCatalogueWords);
};

/** Returns a name or an agency in a form that ignores differences of spelling, such as case and punctuation. */
export const foldedName = (text: string): string => normalizeNumber(wordsIn(text).join(' '));
