import type { Context } from 'hono';
import { draftFields } from '../../domain/forms/draft-fields';
import { InvalidInput, NotFound } from '../../domain/errors';
import type { FormInput } from '../../domain/forms/parse';
import { stepOf } from '../../domain/sop/sop';
import type { DepsOf } from '../../catalog/deps-of';
import { asideText, savedText } from '../../pages/official/drafts';
import { beginEmptyDraft } from '../../use-cases/begin-empty-draft';
import { dropOwnDraft } from '../../use-cases/drop-drafts';
import type { StepLink } from '../../use-cases/open-step-link';
import { saveDraft } from '../../use-cases/save-draft';
import { takeOverDraft } from '../../use-cases/take-over-draft';
import { typedBody } from '../typed-body';
import { readableStep, tooLate } from './step-page';

type DecideDeps = DepsOf<'decide-step'>;

/** The act that a button beside an offered draft asks for; undefined where the page saves by itself. */
const pressedAct = (deps: DecideDeps, page: StepLink, input: FormInput): (() => Promise<unknown>) | undefined => {
  const version = [input['draft.id'] ?? ''].flat()[0] ?? '';
  const acts: Partial<Record<string, () => Promise<unknown>>> = {
    take: () => takeOverDraft(deps, page, version),
    empty: () => beginEmptyDraft(deps, page),
    drop: () => dropOwnDraft(deps, page, version),
  };
  return acts[[input['draft.action'] ?? ''].flat()[0] ?? ''];
};

const savedAnswer = async (deps: DecideDeps, c: Context, page: StepLink, input: FormInput) => {
  try {
    const { version, slot, savedAt } = await saveDraft(deps, page, input, false);
    const text = slot ? asideText : savedText;
    return c.json({
      [draftFields.version]: version,
      [draftFields.slot]: slot,
      message: text(savedAt ?? '', page.now),
    });
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return c.json({ message: error.gaps.map(({ message }) => message).join(' ') }, 400);
  }
};

/** POST …/draf: saves what a page saves by itself, and does what its reader wants with an offered draft. No decision, no event. */
export const changeDraft = (deps: DecideDeps) => async (c: Context) => {
  const input = await typedBody(c);
  const page = await readableStep(deps, c);
  if (!page.decides || !stepOf(page.record.step).drafts) return tooLate(deps, c, page);
  await deps.counter.count('draft', page.link.hash, deps.clock.now());
  const act = pressedAct(deps, page, input);
  if (!act) return savedAnswer(deps, c, page, input);
  // A draft that changed or went meanwhile: the page shows the current ones.
  await act().catch((error: unknown) => {
    if (!(error instanceof NotFound)) throw error;
  });
  return c.redirect(`/putusan/${page.secret}`, 303);
};
