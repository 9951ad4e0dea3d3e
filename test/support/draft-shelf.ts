import type { Draft, Drafts } from '../../functions/domain/forms/drafts';

/** Keeps drafts in memory as the table does: one for each slot and author, replaced only if its version is the one that was read. */
export const draftShelf = (): Drafts & { stored: () => Draft[] } => {
  const shelf = new Map<string, Draft>();
  const keyOf = ({ caseId, step, round, author, slot }: Draft) => [caseId, step, round, author, slot].join('#');
  return {
    stored: () => [...shelf.values()],
    drafts: async (caseId, { step, round }) =>
      [...shelf.values()].filter((draft) => draft.caseId === caseId && draft.step === step && draft.round === round),
    replaceDraft: async (draft, over) => {
      if (shelf.get(keyOf(draft))?.version !== over) return false;
      shelf.set(keyOf(draft), draft);
      return true;
    },
    putDraft: async (draft) => void shelf.set(keyOf(draft), draft),
    dropDraft: async (draft) => void shelf.delete(keyOf(draft)),
  };
};
