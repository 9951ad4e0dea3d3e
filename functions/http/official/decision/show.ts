import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { chosenOutcome } from '../../../domain/forms/chosen-outcome';
import { readStepPage } from '../../../use-cases/read-step-page';
import { readableStep } from './open-step';
import { decidedPage, decisionPage } from './step-pages';

/** Shows the open step, or its recorded decision. `pilihan` preselects an outcome. */
export const showStep = (deps: DepsOf<'decide-step'>) => async (c: Context) => {
  // A mail's link names an outcome. The page after a posting names none: it must show the newest record.
  const recentCase = c.req.query('pilihan') !== undefined;
  const opened = await readableStep(deps, c, { recentOffice: true, recentCase });
  if (!opened.decides) return c.html(decidedPage(deps, opened));
  const { page, kept, input } = await readStepPage(deps, opened);
  // A mail client may leave the full stop that ended the sentence: no outcome ends otherwise than in a letter.
  const wanted = c.req.query('pilihan')?.replace(/[^a-z]+$/, '') ?? '';
  const linkedOutcome = chosenOutcome(page.record.step, { outcome: wanted });
  return c.html(decisionPage(deps, page, { input, gaps: [] }, { linkedOutcome, kept }));
};
