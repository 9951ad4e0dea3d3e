/**
 * The possible answers to a checklist item. They have their own file, because the public form's script does not need
 * the checklist.
 */
export const answers = {
  ya: 'Ya',
  sebagian: 'Sebagian',
  tidak: 'Tidak',
  'tidak-relevan': 'Tidak relevan',
} as const;
export type Answer = keyof typeof answers;
