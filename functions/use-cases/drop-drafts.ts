import { type DraftPlace, draftsAt, type DraftStore } from './write-draft';

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
