/** What may be answered to an item of the checklist. Apart from the checklist, which the public form's script does without. */
export const answers = {
  ya: 'Ya',
  sebagian: 'Sebagian',
  tidak: 'Tidak',
  'tidak-relevan': 'Tidak relevan',
} as const;
export type Answer = keyof typeof answers;
