import { type DraftPlace, draftsAt, type DraftStore } from './write-draft';

/** Deletes one of the reader's own drafts; other people's drafts stay. */
export const dropOwnDraft = async (deps: DraftStore, place: DraftPlace, version: string): Promise<void> => {
  const drafts = await draftsAt(deps, place);
  const own = drafts.find((draft) => draft.version === version && draft.author === place.entitled);
  if (own) await deps.cases.dropDraft(own);
};

/** Deletes every draft of a decided step, because nobody continues them. */
export const dropDrafts = async (deps: DraftStore, place: DraftPlace): Promise<void> => {
  await Promise.all((await draftsAt(deps, place)).map(deps.cases.dropDraft));
};
