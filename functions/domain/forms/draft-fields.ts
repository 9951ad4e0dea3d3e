/** Names of the hidden fields by which a page says what its typing stands on. `version`: several where an answer was lost; `next`: what the save will be. */
export const draftFields = { version: 'draft.version', slot: 'draft.slot', next: 'draft.next' } as const;
