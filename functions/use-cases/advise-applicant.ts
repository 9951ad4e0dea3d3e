import type { FoundSimilar } from '../domain/advice/similar-found';
import { newestRequest } from '../domain/case/newest-request';
import type { Dossier } from '../domain/case/records';
import { signedFormTurn } from '../domain/case/signed-form';
import { findSimilarTo, type SimilarDeps } from './find-similar';

/** Tells whether step 2 has not accepted the request yet: until then its applicant may still choose another way without loss. */
const isBeforeAcceptance = ({ head, forms }: Dossier): boolean => {
  const turn = signedFormTurn(head);
  const isAccepted = forms.some((form) => form.kind === 'decision' && form.data.outcome === 'accept');
  return (turn === 'open' || turn === 'revision') && !isAccepted;
};

/** Returns the listed applications that are most like a request, at most five; none once step 2 accepted it, or where it ended. */
export const adviseApplicant = async (deps: SimilarDeps, dossier: Dossier): Promise<FoundSimilar[]> =>
  isBeforeAcceptance(dossier) ? findSimilarTo(deps, newestRequest(dossier.forms)) : [];
