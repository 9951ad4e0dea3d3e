import { answersOfReturn, formerRoundSlot } from '../domain/forms/drafts';
import type { FormInput } from '../domain/forms/parse';
import { stepOf } from '../domain/sop/sop';
import { type DraftDeps, type DraftPlace, draftsAt, type DraftStore, newDraft } from './write-draft';

/** Deletes one of the reader's own drafts; other people's drafts stay. */
export const dropOwnDraft = async (deps: DraftStore, openedStep: DraftPlace, version: string): Promise<void> => {
  const drafts = await draftsAt(deps, openedStep);
  const own = drafts.find((draft) => draft.version === version && draft.author === openedStep.entitled);
  if (own) await deps.cases.dropDraft(own);
};

/** Deletes every draft of a decided step, because they are no longer needed. */
export const dropDrafts = async (deps: DraftStore, openedStep: DraftPlace): Promise<void> => {
  await Promise.all((await draftsAt(deps, openedStep)).map(deps.cases.dropDraft));
};

/** Keeps the answers of a return as a draft of the step's next round. The page offers it, and uses it only on request. */
export const keepForNextRound = async (deps: DraftDeps, openedStep: DraftPlace, input: FormInput): Promise<void> => {
  const { step, round } = openedStep.record;
  const typed = answersOfReturn(input, stepOf(step).outcomes);
  if (Object.keys(typed).length === 0) return;
  const draft = newDraft(openedStep, deps.ids.trackingId());
  await deps.cases.putDraft({ ...draft, round: round + 1, slot: formerRoundSlot, typed });
};
