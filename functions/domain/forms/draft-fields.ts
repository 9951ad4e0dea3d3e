/**
 * Names of the hidden fields of draft forms. `version` is the draft version that the page shows; there are several if
 * an answer was lost. `next` is the version of the next save.
 *
 * `rest` is the checklist group whose open answers become "Ya". `use` is the item or group answered as suggested, or
 * the catalogue system to list.
 */
export const draftFields = {
  version: 'draft.version',
  slot: 'draft.slot',
  next: 'draft.next',
  rest: 'draft.rest',
  use: 'draft.use',
} as const;
