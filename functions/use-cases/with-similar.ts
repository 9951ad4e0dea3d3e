import { judgedIds } from '../domain/advice/similar-found';
import { newestRequest } from '../domain/case/newest-request';
import type { FormInput } from '../domain/forms/parse';
import type { StepId } from '../domain/sop/sop';
import { findSimilarTo, type SimilarDeps } from './find-similar';
import type { StepLink } from './open-step-link';

/** The steps that are shown similar applications. */
const shownAt: readonly StepId[] = ['agency-disposition', 'conformity-analysis'];

/**
 * Returns the opened step with the catalogue's similar applications, where it is shown them and still open.
 * @param forms what was typed: answers about an application stay, whatever became of its record
 */
export const withSimilar = async <Page extends StepLink>(
  deps: SimilarDeps,
  page: Page,
  ...forms: readonly FormInput[]
): Promise<Page> => {
  if (page.access !== 'act' || !shownAt.includes(page.record.step)) return page;
  return { ...page, similar: await findSimilarTo(deps, newestRequest(page.dossier.forms), judgedIds(...forms)) };
};
