import { type Draft, draftsFor } from '../domain/forms/drafts';
import { type DraftDeps, type DraftPlace, newDraft, writeDraft } from './write-draft';

/** Notes that the reader begins without the drafts of others. A draft of their own stays as it is. @throws ConcurrencyConflict */
export const beginEmptyDraft = (deps: DraftDeps, place: DraftPlace): Promise<Draft> =>
  writeDraft(deps, place, (drafts) => {
    const { own } = draftsFor(drafts, place.entitled);
    if (own) return { draft: own, isStored: true };
    return { draft: { ...newDraft(place, deps.ids.trackingId()), slot: '', typed: {} } };
  });
