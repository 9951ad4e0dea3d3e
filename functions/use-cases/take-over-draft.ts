import { type Draft, planTakeover } from '../domain/forms/drafts';
import { NotFound } from '../domain/errors';
import { type DraftDeps, type DraftPlace, newDraft, writeDraft } from './write-draft';

/**
 * Makes a version of a draft the reader's own. @throws NotFound if it changed or was deleted meanwhile, InvalidInput, ConcurrencyConflict
 */
export const takeOverDraft = (deps: DraftDeps, openedStep: DraftPlace, version: string): Promise<Draft> =>
  writeDraft(deps, openedStep, (drafts) => {
    const taken = drafts.find((draft) => draft.version === version);
    if (!taken) throw new NotFound('draft');
    return planTakeover(drafts, taken, newDraft(openedStep, deps.ids.trackingId()));
  });
