import { recordAsCandidate, requestAsComparable, toFoundSimilar } from '../domain/advice/comparable';
import type { FoundSimilar } from '../domain/advice/similar-found';
import type { RequestForm } from '../domain/forms/forms';
import { findSimilar, rarityOf, wordsToLookUp } from '../domain/similarity/score';
import { raaLevel } from '../domain/sop/raa';
import type { Catalogue, CatalogueHits } from '../ports/catalogue';

export interface SimilarDeps {
  catalogue: Pick<Catalogue, 'findByWords' | 'findByRaa' | 'getMany'>;
}

/** Keys of one word that half a read unit pays for; a word with more tells little. */
const keysAWord = 40;
/** A word of more records than were read counts as one of so many. */
const manyRecords = 400;
/** Records that are read to be compared: a look-up stays below 30 read units. */
const mostRead = 20;

const countIn = (hits: readonly CatalogueHits[]) => {
  const counts = new Map(hits.map(({ word, ids, cut }) => [word, cut ? manyRecords : ids.length]));
  return (word: string) => counts.get(word.toUpperCase()) ?? 1;
};

/** The ids that most and rarest words name, the best first. */
const bestIds = (hits: readonly CatalogueHits[], byCode: readonly string[]): string[] => {
  const scores = new Map<string, number>(byCode.map((id) => [id, rarityOf(manyRecords)]));
  const countOf = countIn(hits);
  for (const { word, ids } of hits)
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + rarityOf(countOf(word)));
  return [...scores]
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .slice(0, mostRead)
    .map(([id]) => id);
};

/** Returns the listed applications that are most like the request, best first, each with its reasons. */
export const findSimilarTo = async ({ catalogue }: SimilarDeps, request: RequestForm): Promise<FoundSimilar[]> => {
  const asked = requestAsComparable(request);
  const code = raaLevel(asked.raa ?? '', 3);
  const words = wordsToLookUp(asked).map((word) => word.toUpperCase());
  const [hits, byCode] = await Promise.all([
    catalogue.findByWords(words, keysAWord),
    code ? catalogue.findByRaa(code, mostRead) : [],
  ]);
  const ids = bestIds(
    hits,
    byCode.map(({ id }) => id),
  );
  const records = ids.length > 0 ? await catalogue.getMany(ids) : [];
  const candidates = records.filter(({ state }) => state === 'listed').map(recordAsCandidate);
  return findSimilar(asked, candidates, countIn(hits)).map(toFoundSimilar);
};
