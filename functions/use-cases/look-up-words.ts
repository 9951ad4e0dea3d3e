import { rarityOf } from '../domain/similarity/score';
import type { CatalogueHits } from '../ports/catalogue';

/** The most keys read for one word: half a read unit pays for them. A more frequent word says little. */
export const keysAWord = 40;
/** The assumed count for a word with more records than were read. */
const manyRecords = 400;
/** The share that a longer word counts for, of the word itself. */
const ofNear = 0.5;
/** The most records read for comparison, which keeps a search below 30 read units. */
export const maxRead = 20;

/** Returns a function that gives the number of records with a word, as far as the search read them. */
export const countIn = (hits: readonly CatalogueHits[]) => {
  const counts = new Map(hits.map(({ word, ids, cut }) => [word, cut ? manyRecords : ids.length]));
  return (word: string) => counts.get(word.toUpperCase()) ?? 1;
};

/** Returns the ids with the most and the rarest matching words, the best first. */
export const bestIds = (hits: readonly CatalogueHits[], byCode: readonly string[] = []): string[] => {
  const scores = new Map<string, number>(byCode.map((id) => [id, rarityOf(manyRecords)]));
  const countOf = countIn(hits);
  const add = (id: string, share: number) => scores.set(id, (scores.get(id) ?? 0) + share);
  for (const { word, ids, near } of hits) {
    const rarity = rarityOf(countOf(word));
    for (const id of ids) add(id, rarity);
    for (const id of near) add(id, rarity * ofNear);
  }
  return [...scores]
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .slice(0, maxRead)
    .map(([id]) => id);
};
