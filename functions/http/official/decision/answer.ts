import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { AlreadyDecided, ConcurrencyConflict, InvalidInput } from '../../../domain/errors';
import { answerStep } from '../../../use-cases/answer-step';
import { readDrafts } from '../../../use-cases/read-drafts';
import { retryOnConflict } from '../../../use-cases/retry-on-conflict';
import { withAdvice } from '../../../use-cases/with-advice';
import { typedBody } from '../../typed-body';
import { readableStep } from './open-step';
import { decisionPage, tooLate } from './step-pages';

/** Answers the step. A note or a withdrawal may come first: the link is opened again for each try. */
export const answer = (deps: DepsOf<'decide-step'>) => async (c: Context) => {
  const input = await typedBody(c);
  const attempt = async (tried: number) => {
    // Deciding is refused where the case moved since, and then it is read as it stands.
    const page = await withAdvice(deps, await readableStep(deps, c, { recentCase: tried === 1 }), input);
    if (!page.decides) return tooLate(deps, c, page);
    try {
      await answerStep(deps, page, input);
      return c.redirect(`/putusan/${page.secret}`, 303);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const kept = await readDrafts(deps, page);
      return c.html(decisionPage(deps, page, { input, gaps: error.gaps }, { kept }), 400);
    }
  };
  // A second reading shows a decision that somebody else made meanwhile.
  return retryOnConflict(attempt, [ConcurrencyConflict, AlreadyDecided]);
};
