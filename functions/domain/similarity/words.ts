import { profile } from '../office/office-profile';
import { stem } from './stem';
import { stopWords } from './stop-words';
import { synonyms } from './synonyms';

/** A text in lower case without accents and marks: "e-Office" is "eoffice" and "office", as people write both. */
const folded = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(?:e|i|m|si)-(?=[a-z]{3})/g, '')
    .split(/[^a-z0-9]+/);

/** Words of the office's own territory: every application there is of it. */
const ofTerritory = (): readonly string[] => folded(profile.territory);

const isTelling = (word: string): boolean => word.length > 2 && !stopWords.has(word) && !/^\d+$/.test(word);

/** A telling word of a text: as written, its stem, and its meaning, which is the stem where it has no other names. */
export interface Term {
  shown: string;
  word: string;
  meaning: string;
  /** It stands in a phrase that is a meaning of its own: "bantuan" in "bantuan sosial". */
  isInPhrase: boolean;
}

const keyOf = (meaning: string): string => meaning.split(' ').map(stem).join('');
/** Returns the meanings of several words that a text writes out, each with its place and number of words. */
const phrasesIn = (words: readonly string[]): { at: number; count: number; shown: string; meaning: string }[] => {
  const stems = words.map(stem);
  return phrases().flatMap(({ meaning, parts }) =>
    stems.flatMap((_, at) =>
      parts.every((part, index) => stems[at + index] === part)
        ? [{ at, count: parts.length, shown: words.slice(at, at + parts.length).join(' '), meaning }]
        : [],
    ),
  );
};
const phrases = (): { meaning: string; parts: string[] }[] =>
  [...new Set(synonyms().values())]
    .filter((meaning) => meaning.includes(' '))
    .map((meaning) => ({ meaning: keyOf(meaning), parts: meaning.split(' ').map(stem) }));

/** Returns the telling words of a text in its order, also those that come again; a phrase follows its words. */
export const termsIn = (text: string): Term[] => {
  const [own, words] = [ofTerritory(), folded(text).filter(Boolean)];
  const written = phrasesIn(words);
  return words.flatMap((shown, at) => {
    const word = stem(shown);
    const meaning = synonyms().get(shown) ?? synonyms().get(word);
    const isInPhrase = written.some((phrase) => phrase.at <= at && at < phrase.at + phrase.count);
    const ended = written.filter((phrase) => phrase.at + phrase.count === at + 1);
    const term = { shown, word, meaning: meaning === undefined ? word : keyOf(meaning), isInPhrase };
    return [
      ...(isTelling(shown) && !own.includes(shown) ? [term] : []),
      ...ended.map((one) => ({ shown: one.shown, word: one.meaning, meaning: one.meaning, isInPhrase: false })),
    ];
  });
};

const firstShown = (terms: readonly Term[]): ReadonlyMap<string, string> =>
  new Map(terms.toReversed().map(({ meaning, shown }) => [meaning, shown]));

/** Returns each meaning with how the text first writes it: "kepegawaian" under "gawai". A phrase stands for its words. */
export const tellingWords = (text: string): ReadonlyMap<string, string> =>
  firstShown(termsIn(text).filter(({ isInPhrase }) => !isInPhrase));

/** Returns the meanings of a text as they are looked up, in order, each once, with the words of a phrase. */
export const similarityWords = (text: string): string[] => [...new Set(termsIn(text).map(({ meaning }) => meaning))];

const betweenWords = new Set('dan di ke dari untuk pada dengan atau dalam serta bagi'.split(' '));
/** Returns "psb" for "Penerimaan Siswa Baru"; undefined of fewer than three words or more than six. */
export const initialsOf = (name: string): string | undefined => {
  const words = folded(name).filter((word) => word !== '' && !betweenWords.has(word));
  return words.length < 3 || words.length > 6 ? undefined : words.map((word) => word.charAt(0)).join('');
};
