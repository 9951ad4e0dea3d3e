/** The possible answers to an item of the checklist. They stand apart from the checklist, which the public form's script does without. */
export const answers = {
  ya: 'Ya',
  sebagian: 'Sebagian',
  tidak: 'Tidak',
  'tidak-relevan': 'Tidak relevan',
} as const;
export type Answer = keyof typeof answers;
