import { candidateWords, type FoundCandidate, integrationCandidates } from '../domain/advice/integration-candidates';
import type { RequestForm } from '../domain/forms/forms';
import type { SimilarDeps } from './find-similar';
import { bestIds, keysAWord } from './look-up-words';

/** Returns the listed systems that a request may need an integration with, or none if its specification is an attached file. */
export const findCandidatesFor = async (
  { catalogue }: { catalogue: Pick<SimilarDeps['catalogue'], 'findByWords' | 'getMany'> },
  request: RequestForm,
): Promise<FoundCandidate[]> => {
  const words = candidateWords(request);
  if (words.length === 0) return [];
  const ids = bestIds(await catalogue.findByWords(words, keysAWord));
  const records = ids.length > 0 ? await catalogue.getMany(ids) : [];
  return integrationCandidates(
    request,
    records.filter(({ state }) => state === 'listed'),
  );
};
