import { type Draft, draftsFor } from '../domain/forms/drafts';
import { type DraftDeps, type DraftPlace, newDraft, writeDraft } from './write-draft';

/** Records that the reader begins without other people's drafts. Their own draft stays as it is. @throws ConcurrencyConflict */
export const beginEmptyDraft = (deps: DraftDeps, openedStep: DraftPlace): Promise<Draft> =>
  writeDraft(deps, openedStep, (drafts) => {
    const { own } = draftsFor(drafts, openedStep.entitled);
    if (own) return { draft: own, isStored: true };
    return { draft: { ...newDraft(openedStep, deps.ids.trackingId()), slot: '', typed: {} } };
  });
