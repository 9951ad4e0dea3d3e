import { decisionForm } from '../../functions/domain/forms/decision-forms';
import { fieldsOf } from '../../functions/domain/forms/fields';
import type { StepId } from '../../functions/domain/sop/sop';

/** Officials see the readers of their words before they write them. */
const helpOf = (step: Exclude<StepId, 'request'>, name: string) =>
  fieldsOf(decisionForm(step, { holders: [], systems: [], conditions: [] })).find((field) => field.name === name)?.help;

it.each<[Exclude<StepId, 'request'>, string]>([
  ['agency-disposition', 'Pada penolakan dan pengembalian, pemohon ikut membaca catatan ini.'],
  ['division-disposition', 'Hanya pejabat yang membaca catatan ini, bukan pemohon.'],
  ['conformity-analysis', 'Pemohon ikut membaca catatan ini.'],
  ['integration-analysis', 'Pemohon ikut membaca catatan ini.'],
  ['integration', 'Pemohon ikut membaca catatan ini.'],
  ['build', 'Pemohon ikut membaca catatan ini.'],
])('the note of %s: %s', (step, sentence) => expect(helpOf(step, 'note')).toBe(`Opsional. ${sentence}`));

it.each<Exclude<StepId, 'request'>>(['agency-disposition', 'division-disposition', 'conformity-analysis', 'build'])(
  'the reason of %s is not for other choices',
  (step) => expect(helpOf(step, 'reason')).toContain('Untuk pilihan lain, tulis di Catatan.'),
);

it.each<[Exclude<StepId, 'request'>, string]>([
  ['agency-disposition', 'Wajib bila Anda menolak atau mengembalikan. Pemohon membaca alasan ini.'],
  ['division-disposition', 'Wajib bila Anda mengembalikan. Pejabat yang menerimanya membaca alasan ini.'],
  ['conformity-analysis', 'Wajib bila Anda mengembalikan atau menyatakan tidak sesuai. Pemohon membaca alasan ini.'],
  ['build', 'Wajib bila Anda membatalkan. Pemohon membaca alasan ini.'],
])('the reason of %s is asked for with the outcomes of that step: %s', (step, text) =>
  expect(helpOf(step, 'reason')).toBe(`${text} Untuk pilihan lain, tulis di Catatan.`),
);
