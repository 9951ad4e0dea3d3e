/**
 * Names of the fields by which a page says what its typing stands on, and what else a save does. `version`: several where an answer was lost;
 * `next`: what the save will be; `rest`: the group of the checklist whose open answers become "Ya";
 * `use`: the item, or the group of the checklist, that is answered as suggested, or the system of the catalogue that is listed.
 */
export const draftFields = {
  version: 'draft.version',
  slot: 'draft.slot',
  next: 'draft.next',
  rest: 'draft.rest',
  use: 'draft.use',
} as const;
