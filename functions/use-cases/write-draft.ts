import type { Draft, DraftPlan, Drafts } from '../domain/forms/drafts';
import { ConcurrencyConflict } from '../domain/errors';
import type { Ids } from '../ports/system';
import type { StepLink } from './open-step-link';
import { retryOnConflict } from './retry-on-conflict';

/** The dependency of draft functions: the part of the case store that keeps drafts. */
export interface DraftStore {
  cases: Drafts;
}
export interface DraftDeps extends DraftStore {
  ids: Pick<Ids, 'trackingId'>;
}
/** The step of the drafts, its reader, and the time of reading. */
export type DraftPlace = Pick<StepLink, 'link' | 'record' | 'entitled' | 'now'>;

/** Returns the drafts of all authors for the link's step and round. */
export const draftsAt = ({ cases }: DraftStore, { link, record }: DraftPlace): Promise<Draft[]> =>
  cases.drafts(link.caseId, record);

/** Returns the fields of a draft that the reader begins now. */
export const newDraft = (
  { link, record, entitled, now }: DraftPlace,
  version: string,
): Omit<Draft, 'slot' | 'typed'> & { author: string; savedAt: string } => ({
  caseId: link.caseId,
  step: record.step,
  round: record.round,
  author: entitled,
  savedAt: now.toISOString(),
  version,
});

/** Writes a plan in order, and copies a draft before it is overwritten. Returns false if another save came first. */
const isWritten = async (
  cases: Drafts,
  { displaced, draft, replacesVersion, isStored, slotToClear }: DraftPlan,
): Promise<boolean> => {
  if (isStored) return true;
  if (displaced) await cases.putDraft(displaced);
  if (!(await cases.replaceDraft(draft, replacesVersion))) return false;
  if (slotToClear) await cases.dropDraft(slotToClear);
  return true;
};

/**
 * Plans from the stored drafts and writes the plan; plans again after a conflict. Returns the written draft. @throws ConcurrencyConflict
 * after five tries
 */
export const writeDraft = (
  deps: DraftStore,
  openedStep: DraftPlace,
  plan: (drafts: readonly Draft[]) => DraftPlan,
): Promise<Draft> =>
  retryOnConflict(async () => {
    const planned = plan(await draftsAt(deps, openedStep));
    if (!(await isWritten(deps.cases, planned))) throw new ConcurrencyConflict('another save of the draft came first');
    return planned.draft;
  });
