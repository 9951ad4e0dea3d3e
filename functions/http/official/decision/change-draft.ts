import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { InvalidInput } from '../../../domain/errors';
import { draftFields } from '../../../domain/forms/draft-fields';
import type { FormInput } from '../../../domain/forms/parse';
import { stepOf } from '../../../domain/sop/sop';
import { asideText, savedText } from '../../../pages/official/drafts';
import { changeDraft as change } from '../../../use-cases/change-draft';
import type { StepLink } from '../../../use-cases/open-step-link';
import { saveDraft } from '../../../use-cases/save-draft';
import { typedBody } from '../../typed-body';
import { openReadableStep } from './open-step';
import { tooLate } from './step-pages';

type DecideDeps = DepsOf<'decide-step'>;

const save = async (deps: DecideDeps, c: Context, page: StepLink, input: FormInput) => {
  try {
    const { version, slot, savedAt } = await saveDraft(deps, page, input, false);
    const message = (slot ? asideText : savedText)(savedAt ?? '', page.now);
    return c.json({ [draftFields.version]: version, [draftFields.slot]: slot, message });
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return c.json({ message: error.gaps.map(({ message }) => message).join(' ') }, 400);
  }
};

/** POST …/draf: saves the draft of a page, or runs the button of an offered draft. It records no decision and no event. */
export const changeDraft = (deps: DecideDeps) => async (c: Context) => {
  const input = await typedBody(c);
  const page = await openReadableStep(deps, c);
  if (!page.decides || !stepOf(page.record.step).drafts) return tooLate(deps, c, page);
  await deps.counter.count('draft', page.link.hash, deps.clock.now());
  if (!(await change(deps, page, input))) return save(deps, c, page, input);
  return c.redirect(`/putusan/${page.secret}`, 303);
};
