import { profile } from '../office/office-profile';
import { stem } from './stem';
import { stopWords } from './stop-words';
import { synonyms } from './synonyms';

/** Returns the words of a text in lower case without accents and punctuation. Both "e-Office" and "office" give "office". */
const foldWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(?:e|i|m|si)-(?=[a-z]{3})/g, '')
    .split(/[^a-z0-9]+/);

/** Words of the office's own territory, which every application of the office could contain. */
const ofTerritory = (): readonly string[] => foldWords(profile.territory);

const isTelling = (word: string): boolean => word.length > 2 && !stopWords.has(word) && !/^\d+$/.test(word);

/** A significant word of a text: as written, its stem, and its meaning. The meaning is the stem if the word has no other names. */
export interface Term {
  shown: string;
  word: string;
  meaning: string;
  /** True if it is part of a phrase with its own meaning: "bantuan" in "bantuan sosial". */
  isInPhrase: boolean;
}

const keyOf = (meaning: string): string => meaning.split(' ').map(stem).join('');
/** Returns the phrases of a text that have a meaning, each with its place and number of words. */
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

/** Returns the significant words of a text in order, with repetitions. A phrase follows its words. */
export const termsIn = (text: string): Term[] => {
  const [own, words] = [ofTerritory(), foldWords(text).filter(Boolean)];
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

/** Returns each meaning with its first form in the text: "kepegawaian" under "gawai". A phrase replaces its words. */
export const tellingWords = (text: string): ReadonlyMap<string, string> =>
  firstShown(termsIn(text).filter(({ isInPhrase }) => !isInPhrase));

/** Returns the meanings of a text for the look-up, in order, without repetition. Includes the words of a phrase. */
export const similarityWords = (text: string): string[] => [...new Set(termsIn(text).map(({ meaning }) => meaning))];

const betweenWords = new Set('dan di ke dari untuk pada dengan atau dalam serta bagi'.split(' '));
/** Returns "psb" for "Penerimaan Siswa Baru", or undefined for a name of fewer than three words or more than six. */
export const initialsOf = (name: string): string | undefined => {
  const words = foldWords(name).filter((word) => word !== '' && !betweenWords.has(word));
  return words.length < 3 || words.length > 6 ? undefined : words.map((word) => word.charAt(0)).join('');
};
