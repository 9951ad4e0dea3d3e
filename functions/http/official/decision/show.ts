import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { chosenOutcome } from '../../../domain/forms/chosen-outcome';
import { readStepPage } from '../../../use-cases/read-step-page';
import { openReadableStep } from './open-step';
import { decidedPage, decisionPage } from './step-pages';

/** Shows the open step, or its recorded decision. `pilihan` preselects an outcome. */
export const showStep = (deps: DepsOf<'decide-step'>) => async (c: Context) => {
  // A link in a mail names an outcome. The page after a post names none, because it must show the newest record.
  const recentCase = c.req.query('pilihan') !== undefined;
  const opened = await openReadableStep(deps, c, { recentOffice: true, recentCase });
  if (!opened.decides) return c.html(decidedPage(deps, opened));
  const { page, kept, input } = await readStepPage(deps, opened);
  // A mail client may append the full stop of the sentence to the link. Every outcome ends with a letter, so other marks are cut off.
  const wanted = c.req.query('pilihan')?.replace(/[^a-z]+$/, '') ?? '';
  const linkedOutcome = chosenOutcome(page.record.step, { outcome: wanted });
  return c.html(decisionPage(deps, page, { input, gaps: [] }, { linkedOutcome, kept }));
};
