import { rarityOf } from '../domain/similarity/score';
import type { CatalogueHits } from '../ports/catalogue';

/** Keys of one word that half a read unit pays for; a word with more tells little. */
export const keysAWord = 40;
/** A word of more records than were read counts as one of so many. */
const manyRecords = 400;
/** Records that are read to be compared: a look-up stays below 30 read units. */
export const mostRead = 20;

/** Returns how many records have a word, as far as the look-up read. */
export const countIn = (hits: readonly CatalogueHits[]) => {
  const counts = new Map(hits.map(({ word, ids, cut }) => [word, cut ? manyRecords : ids.length]));
  return (word: string) => counts.get(word.toUpperCase()) ?? 1;
};

/** The ids that most and rarest words name, the best first. */
export const bestIds = (hits: readonly CatalogueHits[], byCode: readonly string[] = []): string[] => {
  const scores = new Map<string, number>(byCode.map((id) => [id, rarityOf(manyRecords)]));
  const countOf = countIn(hits);
  for (const { word, ids } of hits)
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + rarityOf(countOf(word)));
  return [...scores]
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .slice(0, mostRead)
    .map(([id]) => id);
};
