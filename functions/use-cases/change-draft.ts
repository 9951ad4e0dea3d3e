import { NotFound } from '../domain/errors';
import { valueOf } from '../domain/forms/input-values';
import type { FormInput } from '../domain/forms/parse';
import { beginEmptyDraft } from './begin-empty-draft';
import { dropOwnDraft } from './drop-drafts';
import { takeOverDraft } from './take-over-draft';
import type { DraftDeps, DraftPlace } from './write-draft';

type Act = (deps: DraftDeps, openedStep: DraftPlace, version: string) => Promise<unknown>;

/** The acts of the buttons of an offered draft. */
const acts: Partial<Record<string, Act>> = { take: takeOverDraft, empty: beginEmptyDraft, drop: dropOwnDraft };

/**
 * Runs the act of an offered draft's button. Ignores a draft that changed or was removed in the meantime: the page shows the current
 * drafts.
 * @returns false if no button was pressed, because the page saves by itself
 */
export const changeDraft = async (deps: DraftDeps, openedStep: DraftPlace, input: FormInput): Promise<boolean> => {
  const name = valueOf(input, 'draft.action');
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!act) return false;
  await act(deps, openedStep, valueOf(input, 'draft.id')).catch((error: unknown) => {
    if (!(error instanceof NotFound)) throw error;
  });
  return true;
};
