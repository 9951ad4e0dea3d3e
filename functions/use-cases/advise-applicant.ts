import type { FoundSimilar } from '../domain/advice/similar-found';
import { newestRequest } from '../domain/case/newest-request';
import type { Dossier } from '../domain/case/records';
import { signedFormTurn } from '../domain/case/signed-form';
import { findSimilarTo, type SimilarDeps } from './find-similar';

/** Returns true until step 2 accepts the request. Until then the applicant may still choose another way and loses nothing. */
const isBeforeAcceptance = ({ head, forms }: Dossier): boolean => {
  const turn = signedFormTurn(head);
  const isAccepted = forms.some((form) => form.kind === 'decision' && form.data.outcome === 'accept');
  return (turn === 'open' || turn === 'revision') && !isAccepted;
};

/** Returns at most five listed applications similar to the request. Returns none after step 2 accepted it or the case ended. */
export const adviseApplicant = async (deps: SimilarDeps, dossier: Dossier): Promise<FoundSimilar[]> =>
  isBeforeAcceptance(dossier) ? findSimilarTo(deps, newestRequest(dossier.forms)) : [];
