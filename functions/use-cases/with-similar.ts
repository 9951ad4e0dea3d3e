import { newestRequest } from '../domain/case/newest-request';
import type { StepId } from '../domain/sop/sop';
import { findSimilarTo, type SimilarDeps } from './find-similar';
import type { StepLink } from './open-step-link';

/** The steps that are shown similar applications. */
const shownAt: readonly StepId[] = ['agency-disposition', 'conformity-analysis'];

/** Returns the opened step with the catalogue's similar applications, where it is shown them and still open. */
export const withSimilar = async <Page extends StepLink>(deps: SimilarDeps, page: Page): Promise<Page> =>
  page.access === 'act' && shownAt.includes(page.record.step)
    ? { ...page, similar: await findSimilarTo(deps, newestRequest(page.dossier.forms)) }
    : page;
