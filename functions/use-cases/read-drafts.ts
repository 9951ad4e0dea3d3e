import { type Draft, draftsFor } from '../domain/forms/drafts';
import { stepOf } from '../domain/sop/sop';
import { type DraftPlace, draftsAt, type DraftStore } from './write-draft';

interface ReadDrafts {
  own?: Draft;
  others: Draft[];
  reader: string;
}

/** Returns the reader's current draft and the other drafts of the step, or undefined for a step without drafts. */
export const readDrafts = async (deps: DraftStore, openedStep: DraftPlace): Promise<ReadDrafts | undefined> => {
  if (!stepOf(openedStep.record.step).drafts) return undefined;
  return { ...draftsFor(await draftsAt(deps, openedStep), openedStep.entitled), reader: openedStep.entitled };
};
