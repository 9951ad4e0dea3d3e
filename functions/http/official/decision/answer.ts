import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { AlreadyDecided, ConcurrencyConflict, InvalidInput } from '../../../domain/errors';
import { answerStep } from '../../../use-cases/answer-step';
import { readDrafts } from '../../../use-cases/read-drafts';
import { retryOnConflict } from '../../../use-cases/retry-on-conflict';
import { withAdvice } from '../../../use-cases/with-advice';
import { typedBody } from '../../typed-body';
import { openReadableStep } from './open-step';
import { decisionPage, tooLate } from './step-pages';

/** Answers the step. A note or a withdrawal may come first, so each try opens the link again. */
export const answer = (deps: DepsOf<'decide-step'>) => async (c: Context) => {
  const input = await typedBody(c);
  const attempt = async (tried: number) => {
    // The first try may read recent data: a conflict refuses the decision, and the next try reads the current case.
    const page = await withAdvice(deps, await openReadableStep(deps, c, { recentCase: tried === 1 }), input);
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
  // The second try shows a decision that another official recorded in the meantime.
  return retryOnConflict(attempt, [ConcurrencyConflict, AlreadyDecided]);
};
