import type { Field, Option } from './fields';
import type { OutcomeId } from './outcomes';

/** Options whose values are their labels in lower case with hyphens. */
export const options = (...labels: string[]): Option[] =>
  labels.map((label) => ({ value: label.toLowerCase().replaceAll(' ', '-'), label }));

/** A reason, asked for with these outcomes. */
export const reason = (only: readonly OutcomeId[]): Field => ({
  kind: 'longtext',
  name: 'reason',
  label: 'Alasan',
  help: 'Wajib untuk pilihan yang menolak, mengembalikan, atau membatalkan. Alasan ini disampaikan kepada penerimanya.',
  max: 10_000,
  rows: 4,
  required: only,
  only,
});
/** A note that may stay empty. */
export const note = (help?: string): Field => ({
  kind: 'longtext',
  name: 'note',
  label: 'Catatan',
  help,
  max: 10_000,
  rows: 3,
});
