import { judgedIds } from '../domain/advice/similar-found';
import { newestRequest } from '../domain/case/newest-request';
import type { FormInput } from '../domain/forms/parse';
import { findCandidatesFor } from './find-candidates';
import { findSimilarTo, type SimilarDeps } from './find-similar';
import type { StepLink } from './open-step-link';

/**
 * Returns the opened step with advice from the catalogue, if the step is still open. Steps 2 and 4 get similar applications, step 5 gets
 * systems to integrate with.
 * @param forms the input so far: answers about an application stay, even if its record changed
 */
export const withAdvice = async <Page extends StepLink>(
  deps: SimilarDeps,
  page: Page,
  ...forms: readonly FormInput[]
): Promise<Page> => {
  if (page.access !== 'act') return page;
  const request = newestRequest(page.dossier.forms);
  switch (page.record.step) {
    case 'agency-disposition':
    case 'conformity-analysis':
      return { ...page, similar: await findSimilarTo(deps, request, judgedIds(...forms)) };
    case 'integration-analysis':
      return { ...page, candidates: await findCandidatesFor(deps, request) };
    default:
      return page;
  }
};
