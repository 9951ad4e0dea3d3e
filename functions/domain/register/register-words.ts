import { normalizeNumber, romanMonths, withoutDocumentPrefix } from '../case/numbering';
import { profile } from '../office/office-profile';
import type { CaseHead } from '../case/records';
import { cleanSubdomain } from '../forms/subdomain';

/**
 * The words under which the register finds a case. All come from its head, so personal data is not searchable. A word
 * is a run of letters or digits, read by `wordsIn` both for storing and for searching.
 */
const maxLetters = 80;
/** Enough for ordinary names within the form's length limits. Each word costs one write unit. */
const maxWords = 150;

/** Apostrophes inside a word, which people type in many ways or leave out: "Qur'an", "Qur’an", "Quran". */
const apostrophes = /['’‘‛ʼʻʾʿˈ`´′＇]/gu;
/**
 * Returns a text without apostrophes and diacritics, in lower case. Later capitals turn ß into SS, but would leave the
 * capital ẞ unchanged.
 */
const plain = (text: string): string =>
  text.toLowerCase().replace(apostrophes, '').normalize('NFKD').replace(/\p{M}/gu, '').replace(apostrophes, '');

/** Returns the words of a text in order. */
export const wordsIn = (text: string): string[] => normalizeNumber(plain(text)).split(' ').filter(Boolean);
/** Returns the words as versions until November 2026 stored them: split at apostrophes, with diacritics. */
const earlierWordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter(Boolean);

const parts = (text: string): string[] => text.split(/\s+/u).filter(Boolean);

/** Returns "e-Surat" as one word, "ESURAT". A number has no such form: "12/3" is not 123. */
const compoundOf = (part: string): string | undefined => {
  const words = wordsIn(part);
  return words.length < 2 || part.includes('/') || words.some((word) => /^\d+$/.test(word))
    ? undefined
    : words.join('');
};
const compoundsIn = (text: string): string[] => parts(text).flatMap((part) => compoundOf(part) ?? []);

/**
 * Returns true if a word must match as a whole: one or two letters, or a number. A search for 12 means number 12, not
 * 120.
 */
export const isWholeWord = (word: string): boolean => word.length < 3 || /^\d+$/.test(word);

const begins = (word: string, text: string): boolean => (isWholeWord(text) ? word === text : word.startsWith(text));

/**
 * Returns true if a word occurs in nearly every number: a year, a month or the office's own code. An index of it would
 * not be worth its writes.
 */
const isEverywhere = (word: string): boolean =>
  /^(?:19|20)\d\d$/.test(word) || romanMonths.includes(word) || wordsIn(profile.numberCode).includes(word);
/** Tells the same about typed text, which may be only the start of such a word. */
const mayBeEverywhere = (text: string): boolean =>
  isEverywhere(text) || wordsIn(profile.numberCode).some((word) => begins(word, text));

export type SearchableHead = Pick<
  CaseHead,
  'requestNumber' | 'letterNumber' | 'agency' | 'application' | 'subdomain' | 'agenda'
>;

const keyOf = (word: string): string => [...word].slice(0, maxLetters).join('');

/** Returns the numbers by which people know a case. */
const numbersOf = ({ requestNumber, letterNumber, agenda }: SearchableHead): string[] => [
  requestNumber,
  letterNumber,
  ...(agenda ? [agenda.number] : []),
];

/** Returns the words under which a case is stored. */
export const wordsOf = (head: SearchableHead): string[] => {
  const { agency, application, subdomain } = head;
  const ofNumbers = numbersOf(head)
    .flatMap(wordsIn)
    .filter((word) => !isEverywhere(word));
  const names = [agency, application.name];
  const words = [...ofNumbers, ...[...names, subdomain].flatMap(wordsIn), ...names.flatMap(compoundsIn)];
  return [...new Set(words.map(keyOf))].slice(0, maxWords);
};

/** One part of a search, separated by spaces. */
interface Part {
  words: readonly string[];
  compound?: string;
}
/** A stored word to look up: the word itself, or every word that starts with it. */
export interface Lookup {
  word: string;
  isWhole: boolean;
}
/**
 * A search for cases. `lookups` lists, for each search word, the stored words of which every found case has one.
 * `earlier` lists starts of whole numbers as stored until November 2026; their results are added.
 */
export interface Search {
  parts: readonly Part[];
  words: readonly string[];
  lookups: readonly (readonly Lookup[])[];
  earlier: readonly Lookup[];
}

const lookup = (word: string): Lookup => ({ word: keyOf(word), isWhole: isWholeWord(word) });

const maxTyped = 200;
const maxLookups = 6;
const maxEarlier = 3;

/** Returns the subdomain of a pasted address, or the part unchanged. */
const subdomainIn = (part: string): string =>
  part.toLowerCase().includes(profile.domainSuffix) ? cleanSubdomain(part, profile.domainSuffix) : part;

const longestOf = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length).slice(0, 1);

/** Returns the stored words to look up for each word of a part. `isLast` means that no text follows it. */
const lookupsOf = (part: string, { words, compound }: Part, isLast: boolean, isAlone: boolean): Lookup[][] => {
  const earlier = earlierWordsIn(part);
  const others = [compound ?? [], earlier.join() === words.join() ? [] : longestOf(earlier)].flat().map(lookup);
  return words.flatMap((word, index) => {
    if (mayBeEverywhere(word)) return [];
    // The end of a number may be missing: "005/12" is the start of "005/120". One or two letters are too few for such a
    // look-up.
    const mayBeCut = index === words.length - 1 && (words.length > 1 || (isLast && !isAlone));
    if (!mayBeCut) return [[lookup(word), ...others]];
    return word.length < 3 ? [] : [[{ word: keyOf(word), isWhole: false }, ...others]];
  });
};

/**
 * The words that the register prints before a number. People paste them along with it, but no case is stored under
 * them.
 */
const labels = new Set(['SURAT', 'AGENDA']);
const isLabel = (part: string, next: string | undefined): boolean =>
  labels.has(normalizeNumber(part)) && /\d/.test(next ?? '');

/** Reads the text of the search box, typed or pasted. A text without a letter or digit finds nothing. */
export const searchFor = (text: string): Search => {
  const queryParts = parts(withoutDocumentPrefix([...text].slice(0, maxTyped).join('')))
    .filter((part, index, all) => !isLabel(part, all[index + 1]))
    .map(subdomainIn);
  const read = queryParts
    .map((part): [string, Part] => [part, { words: wordsIn(part), compound: compoundOf(part) }])
    .filter(([, { words }]) => words.length > 0);
  const lookups = read.flatMap(([part, known], index) =>
    lookupsOf(part, known, index === read.length - 1, read.length === 1),
  );
  const wholes = [queryParts.join(' '), ...queryParts].map(earlierWordsIn).filter(({ length }) => length > 1);
  return {
    parts: read.map(([, part]) => part),
    words: read.flatMap(([, { words }]) => words),
    lookups: lookups.sort(([a], [b]) => (b?.word.length ?? 0) - (a?.word.length ?? 0)).slice(0, maxLookups),
    earlier: [...new Set(wholes.map((words) => words.join('/').slice(0, maxLetters)))]
      .slice(0, maxEarlier)
      .map((word) => ({ word, isWhole: false })),
  };
};

/** Returns true if words follow one another in a cell. The last word may be cut off. */
export const isPhraseOf = (cell: readonly string[], words: readonly string[]): boolean =>
  cell.some((_, at) =>
    words.every((word, index) => {
      const own = cell[at + index];
      return index === words.length - 1 ? own?.startsWith(word) : own === word;
    }),
  );

/**
 * Returns true if a case's cells match each part: as a phrase in one cell, or each word as the start of
 * another.
 */
export const isFoundBy = (head: SearchableHead, { parts: asked, words }: Search): boolean => {
  const { agency, application, subdomain } = head;
  const texts = [...numbersOf(head), agency, application.name, subdomain];
  const cells = texts.map(wordsIn);
  const own = [...cells.flat(), ...[agency, application.name].flatMap(compoundsIn)];
  const isPhrase = (phrase: readonly string[]) => phrase.length > 1 && cells.some((cell) => isPhraseOf(cell, phrase));
  return (
    isPhrase(words) ||
    asked.every(
      ({ words: phrase, compound }) =>
        isPhrase(phrase) ||
        phrase.every((word) => own.some((one) => begins(one, word))) ||
        (compound !== undefined && own.some((one) => begins(one, compound))),
    )
  );
};

/** Returns true if two cases are of one agency and name one application, in any spelling. */
export const isSameApplication = (one: SearchableHead, other: SearchableHead): boolean => {
  const spelled = ({ agency, application }: SearchableHead) =>
    [agency, application.name].map((text) => wordsIn(text).join(' ')).join('|');
  return spelled(one) === spelled(other);
};
