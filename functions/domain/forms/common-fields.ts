import type { Field, Option } from './fields';
import { amongOfficials, type OutcomeId } from '../sop/outcomes';

/** Options whose values are their labels in lower case with hyphens. */
export const options = (...labels: string[]): Option[] =>
  labels.map((label) => ({ value: label.toLowerCase().replaceAll(' ', '-'), label }));

/** A reason, asked for with these outcomes. */
export const reason = (only: readonly OutcomeId[]) =>
  ({
    kind: 'longtext',
    name: 'reason',
    label: 'Alasan',
    help: 'Wajib bila Anda menolak, mengembalikan, atau membatalkan. Penerimanya membaca alasan ini. Untuk pilihan lain, tulis di Catatan.',
    max: 10_000,
    rows: 4,
    required: only,
    only,
  }) as const satisfies Field;
/** Who reads a note: what passes between officials is theirs alone (pages/official/earlier.tsx), all else stands on the applicant's page. */
const readers = (choices: readonly OutcomeId[]): string => {
  const theirs = choices.filter((outcome) => amongOfficials.includes(outcome));
  if (theirs.length === 0) return 'Pemohon ikut membaca catatan ini.';
  return theirs.length === choices.length
    ? 'Hanya pejabat yang membaca catatan ini, bukan pemohon.'
    : 'Pada penolakan dan pengembalian, pemohon ikut membaca catatan ini.';
};
/** A note that may stay empty, on the form of a step with these outcomes. */
export const note = (choices: readonly OutcomeId[]) =>
  ({
    kind: 'longtext',
    name: 'note',
    label: 'Catatan',
    help: `Opsional. ${readers(choices)}`,
    max: 10_000,
    rows: 3,
  }) as const satisfies Field;
