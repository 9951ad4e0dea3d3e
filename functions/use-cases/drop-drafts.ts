import { type DraftPlace, draftsAt, type DraftStore } from './write-draft';

/** Drops one of the reader's own drafts; drafts of others stay. */
export const dropOwnDraft = async (deps: DraftStore, place: DraftPlace, version: string): Promise<void> => {
  const drafts = await draftsAt(deps, place);
  const own = drafts.find((draft) => draft.version === version && draft.author === place.entitled);
  if (own) await deps.cases.dropDraft(own);
};

/** Drops every draft of a decided step: nobody continues them. */
export const dropDrafts = async (deps: DraftStore, place: DraftPlace): Promise<void> => {
  await Promise.all((await draftsAt(deps, place)).map(deps.cases.dropDraft));
};
