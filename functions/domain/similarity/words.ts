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

/** The stems of one word, or of what it is another name for. */
const meaningsOf = (word: string): string[] => {
  const meaning = synonyms().get(word) ?? synonyms().get(stem(word));
  return meaning === undefined ? [stem(word)] : meaning.split(' ').map(stem);
};

/** Returns each word that compares applications with how the text writes it: "kepegawaian" under "gawai". In order, each once. */
export const tellingWords = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const own = ofTerritory();
  for (const word of folded(text).filter((one) => isTelling(one) && !own.includes(one)))
    for (const meaning of meaningsOf(word)) if (!found.has(meaning)) found.set(meaning, word);
  return found;
};

/** Returns the words of a text as they are compared: folded, without stop words, stemmed, synonyms made one. */
export const similarityWords = (text: string): string[] => [...tellingWords(text).keys()];
