import type { Field, Option } from './fields';
import { amongOfficials, type OutcomeId } from '../sop/outcomes';

/** Returns options whose values are their labels in lower case with hyphens. */
export const options = (...labels: string[]): Option[] =>
  labels.map((label) => ({ value: label.toLowerCase().replaceAll(' ', '-'), label }));

/** The act of each outcome that needs a reason, worded to follow "bila Anda". */
const acts: Partial<Record<OutcomeId, string>> = {
  reject: 'menolak',
  return: 'mengembalikan',
  'send-back': 'mengembalikan',
  'does-not-conform': 'menyatakan tidak sesuai',
  cancel: 'membatalkan',
};
const reasonReaders = (only: readonly OutcomeId[]): string =>
  only.every((outcome) => amongOfficials.includes(outcome))
    ? 'Pejabat yang menerimanya membaca alasan ini.'
    : 'Pemohon membaca alasan ini.';

/** Returns the field for a reason, shown and required for these outcomes. */
export const reason = (only: readonly OutcomeId[]) =>
  ({
    kind: 'longtext',
    name: 'reason',
    label: 'Alasan',
    help: `Wajib bila Anda ${only.flatMap((outcome) => acts[outcome] ?? []).join(' atau ')}. ${reasonReaders(only)} Untuk pilihan lain, tulis di Catatan.`,
    max: 10_000,
    rows: 4,
    required: only,
    only,
  }) as const satisfies Field;
/**
 * Returns the note on who reads a note. Only officials read notes between officials (pages/official/earlier.tsx). All
 * others appear on the applicant's page.
 */
const readers = (choices: readonly OutcomeId[]): string => {
  const theirs = choices.filter((outcome) => amongOfficials.includes(outcome));
  if (theirs.length === 0) return 'Pemohon ikut membaca catatan ini.';
  return theirs.length === choices.length
    ? 'Hanya pejabat yang membaca catatan ini, bukan pemohon.'
    : 'Pada penolakan dan pengembalian, pemohon ikut membaca catatan ini.';
};
/** Returns the optional note field for a step with these outcomes. */
export const note = (choices: readonly OutcomeId[]) =>
  ({
    kind: 'longtext',
    name: 'note',
    label: 'Catatan',
    help: `Opsional. ${readers(choices)}`,
    max: 10_000,
    rows: 3,
  }) as const satisfies Field;
