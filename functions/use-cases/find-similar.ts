import {
  type CatalogueCandidate,
  recordAsCandidate,
  requestAsComparable,
  toFoundSimilar,
} from '../domain/advice/comparable';
import type { FoundSimilar } from '../domain/advice/similar-found';
import type { CatalogueRecord } from '../domain/catalogue/record';
import type { RequestForm } from '../domain/forms/forms';
import { comparerOf, findSimilar, rarityOf, type Similar, wordsToLookUp } from '../domain/similarity/score';
import { raaLevel } from '../domain/sop/raa';
import type { Catalogue } from '../ports/catalogue';
import { bestIds, countIn, keysAWord, maxRead } from './look-up-words';

export interface SimilarDeps {
  catalogue: Pick<Catalogue, 'findByWords' | 'findByRaa' | 'getMany'>;
}

const goneReason = 'Aplikasi ini tidak ada lagi di katalog.';

/**
 * Returns records that were judged before and that the look-up no longer finds. They were changed, merged or taken out of the catalogue
 * since.
 */
const judgedButNotFound = (
  records: readonly CatalogueRecord[],
  found: readonly Similar<CatalogueCandidate>[],
  compare: (candidate: CatalogueCandidate) => Similar<CatalogueCandidate>,
): FoundSimilar[] =>
  records
    .filter(({ id }) => !found.some(({ record }) => record.id === id))
    .sort((a, b) => a.id.localeCompare(b.id))
    .map((record) => {
      const similar = toFoundSimilar(compare(recordAsCandidate(record)));
      return record.state === 'listed' ? similar : { ...similar, reasons: [goneReason, ...similar.reasons] };
    });

/**
 * Returns the listed applications that are most similar to the request, best first, each with its reasons.
 * @param kept ids of judged applications: they come last, even if the look-up no longer finds them
 */
export const findSimilarTo = async (
  { catalogue }: SimilarDeps,
  request: RequestForm,
  kept: readonly string[] = [],
): Promise<FoundSimilar[]> => {
  const asked = requestAsComparable(request);
  const code = raaLevel(asked.raa ?? '', 3);
  const words = wordsToLookUp(asked).map((word) => word.toUpperCase());
  const [hits, byCode] = await Promise.all([
    catalogue.findByWords(words, keysAWord),
    code ? catalogue.findByRaa(code, maxRead) : [],
  ]);
  const best = bestIds(
    hits,
    byCode.map(({ id }) => id),
  );
  const ids = [...new Set([...best, ...kept])];
  const records = ids.length > 0 ? await catalogue.getMany(ids) : [];
  const candidates = records.filter(({ id, state }) => state === 'listed' && best.includes(id)).map(recordAsCandidate);
  const countOf = countIn(hits);
  const found = findSimilar(asked, candidates, countOf);
  const judged = records.filter(({ id }) => kept.includes(id));
  const compare = comparerOf<CatalogueCandidate>(asked, (word) => rarityOf(countOf(word)));
  return [...found.map(toFoundSimilar), ...judgedButNotFound(judged, found, compare)];
};
