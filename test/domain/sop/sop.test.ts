import {
  type ClosedStatus,
  consequenceOf,
  destinationOf,
  isClosed,
  openStatuses,
  papers,
  closedStatuses,
  sopTimeText,
  type StandardTime,
  standardTimeText,
  type StepId,
  stepIds,
  stepOf,
  steps,
} from '../../../functions/domain/sop/sop';
import { outcomes, type OutcomeId } from '../../../functions/domain/sop/outcomes';
import { caseStatusTexts } from '../../../functions/domain/sop/status-texts';

/** SOP 555/786-Diskominfo/X/2020, as its flow chart has it. */
it.each<[StepId, number, string, string, string]>([
  ['request', 1, 'applicant', 'Permohonan', '15–30 menit'],
  ['agency-disposition', 2, 'kepala-dinas', 'Disposisi Kepala Dinas', '1 hari'],
  ['division-disposition', 3, 'kepala-bidang', 'Disposisi Kepala Bidang', '1 hari'],
  ['conformity-analysis', 4, 'kepala-seksi', 'Analisis kesesuaian', '1–2 hari'],
  ['integration-analysis', 5, 'kepala-seksi', 'Analisis integrasi', '1–2 hari'],
  ['integration', 6, 'kepala-seksi', 'Integrasi', '1–2 hari'],
  ['build', 7, 'kepala-seksi', 'Pembangunan', '1 bulan'],
])('%s is step %i, of %s: %s, %s', (id, number, owner, title, time) => {
  const step = stepOf(id);
  expect([step.number, step.owner, step.title, sopTimeText(step.time)]).toEqual([number, owner, title, time]);
});

const sheets = ['request-letter', 'request-form', 'agency-disposition', 'division-disposition'];
it.each<[StepId, string[], string[]]>([
  ['request', [], []],
  ['agency-disposition', ['request-letter', 'request-form'], []],
  ['division-disposition', ['request-letter', 'request-form', 'agency-disposition'], []],
  ['conformity-analysis', [...sheets, 'technical-specification'], []],
  ['integration-analysis', [...sheets, 'technical-specification', 'conformity-report'], []],
  ['integration', ['analysis-report'], []],
  ['build', ['analysis-report'], ['integration-report']],
])('%s needs %j, and takes %j', (id, required, optional) => {
  const step = stepOf(id);
  expect([step.required, step.optional ?? []]).toEqual([required, optional]);
});

it.each<[string, StepId, string | true]>([
  ['request-letter', 'request', true],
  ['request-form', 'request', 'Formulir pengajuan'],
  ['technical-specification', 'request', true],
  ['agency-disposition', 'agency-disposition', 'Disposisi Kepala Dinas'],
  ['division-disposition', 'division-disposition', 'Disposisi Kepala Bidang'],
  ['conformity-report', 'conformity-analysis', 'Laporan Hasil Analisis, Bagian A'],
  ['analysis-report', 'integration-analysis', 'Laporan Hasil Analisis'],
  ['integration-report', 'integration', 'Laporan Hasil SOP Integrasi'],
])('%s comes from %s: %s', (id, from, how) => {
  const paper = Object.entries(papers).find(([name]) => name === id)?.[1];
  expect(paper).toMatchObject(how === true ? { from, fromApplicant: true } : { from, title: how });
  if (how !== true) expect(paper).not.toHaveProperty('fromApplicant');
});

it.each<[StepId, OutcomeId[], OutcomeId[] | undefined, string[]]>([
  ['request', ['resubmit'], undefined, []],
  ['agency-disposition', ['accept', 'reject', 'return'], ['accept', 'reject', 'return'], []],
  ['division-disposition', ['forward', 'send-back'], ['forward', 'send-back'], []],
  [
    'conformity-analysis',
    ['conforms', 'conforms-with-conditions', 'return', 'does-not-conform'],
    ['conforms', 'return'],
    ['drafts'],
  ],
  ['integration-analysis', ['integrate', 'no-integration'], undefined, ['drafts']],
  ['integration', ['done'], undefined, ['drafts', 'budget']],
  ['build', ['done', 'cancel'], undefined, ['drafts', 'progress', 'budget']],
])('%s offers %j, its mail %j, and allows %j', (id, offered, mailed, allows) => {
  const step = stepOf(id);
  expect(step.outcomes).toEqual(offered);
  expect(step.mailOutcomes).toEqual(mailed);
  expect((['drafts', 'progress', 'budget'] as const).filter((right) => step[right])).toEqual(allows);
});

it('has the steps in the order of their numbers', () => {
  expect(steps.map(({ id }) => id)).toEqual(stepIds);
  expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it.each<[StandardTime, string, string]>([
  [{ from: 1, to: 1, unit: 'hari' }, '1 hari', '1 hari kerja'],
  [{ from: 1, to: 2, unit: 'hari' }, '1–2 hari', '1–2 hari kerja'],
  [{ from: 15, to: 30, unit: 'menit' }, '15–30 menit', '15–30 menit'],
  [{ from: 1, to: 1, unit: 'bulan' }, '1 bulan', '1 bulan'],
])('writes %j as the SOP does, and as pages do', (time, sop, page) =>
  expect([sopTimeText(time), standardTimeText(time)]).toEqual([sop, page]),
);

it.each<[StepId, OutcomeId, object]>([
  ['integration', 'done', { step: 'build' }],
  ['build', 'done', { close: 'selesai' }],
  ['build', 'cancel', { close: 'dibatalkan' }],
  ['request', 'resubmit', { backToAsker: true }],
  ['request', 'lapse', { close: 'kedaluwarsa' }],
  ['integration', 'withdraw', { close: 'dicabut' }],
])('%s, %s leads to %j', (step, outcome, to) => expect(destinationOf(step, outcome)).toEqual(to));

it.each<[StepId, OutcomeId, RegExp]>([
  ['integration', 'done', /^Langkah ini selesai\. Permohonan masuk ke langkah 7: Pembangunan\.$/],
  ['build', 'done', /^Seluruh permohonan selesai dan ditutup\./],
  ['build', 'cancel', /ditutup dengan status dibatalkan/],
  ['agency-disposition', 'accept', /^Diteruskan kepada Kepala Bidang yang Anda pilih\.$/],
])('tells who decides %s, %s what follows', (step, outcome, text) =>
  expect(consequenceOf(step, outcome)).toMatch(text),
);

it('asks for a reason with every outcome that refuses, and with no other', () =>
  expect(
    Object.entries(outcomes)
      .flatMap(([id, one]) => ('refuses' in one ? [id] : []))
      .sort(),
  ).toEqual(['cancel', 'does-not-conform', 'lapse', 'reject', 'return', 'send-back', 'withdraw']));

it.each([
  ...openStatuses.map((status) => [status, false] as const),
  ...closedStatuses.map((status) => [status, true] as const),
])('%s is an end: %s, and has its words', (status, closed) => {
  expect(isClosed(status)).toBe(closed);
  expect(caseStatusTexts[status]).toMatch(/^[A-Z]/);
});

it.each<[ClosedStatus, string]>([
  ['selesai', 'Selesai'],
  ['ditolak', 'Ditolak'],
  ['tidak-direkomendasikan', 'Tidak direkomendasikan'],
  ['dicabut', 'Dicabut oleh pemohon'],
  ['dibatalkan', 'Dibatalkan'],
  ['kedaluwarsa', 'Kedaluwarsa'],
])('calls %s "%s"', (status, text) => expect(caseStatusTexts[status]).toBe(text));
