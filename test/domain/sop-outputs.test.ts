import { outcomes as outcomesById, type OutcomeId } from '../../functions/domain/sop/outcomes';
import { type StepId, steps } from '../../functions/domain/sop/sop';
import { type Act, decisions as d, documentsOf, play, requestOf } from '../support/dossier';

// The column OUTPUT of SOP 555/786-Diskominfo/X/2020 for each outcome: the papers of a step, in the SOP's words. The table adds the letter
// to the applicant when a case goes back or ends. Step 1's registered letter is the agency's own file and its receipt.
const analysed = [d.accept, d.forward, d.conforms];
const done = { ...d.built, conditionsMet: [] };
const way: Record<string, [Act[], string[]]> = {
  request: [[], ['Tanda Terima Permohonan', 'Formulir Pengajuan Pembangunan Sistem Informasi / Aplikasi']],
  'agency-disposition accept': [[d.accept], ['Lembar Disposisi Kepala Dinas']],
  'agency-disposition reject': [[d.reject], ['Surat Pemberitahuan Penolakan']],
  'agency-disposition return': [[d.return], ['Surat Pemberitahuan Pengembalian']],
  'division-disposition forward': [[d.accept, d.forward], ['Lembar Disposisi Kepala Bidang']],
  // A note between two officials: the next sheet reports it.
  'division-disposition send-back': [[d.accept, d.sendBack], []],
  // Steps 4 and 5 have one output, which step 5 issues.
  'conformity-analysis conforms': [analysed, []],
  'conformity-analysis conforms-with-conditions': [[d.accept, d.forward, d.withConditions], []],
  'conformity-analysis return': [[d.accept, d.forward, d.returnWithAdvice], ['Surat Pemberitahuan Pengembalian']],
  'conformity-analysis does-not-conform': [
    [d.accept, d.forward, d.doesNotConform],
    ['Laporan Hasil Analisis', 'Surat Pemberitahuan Hasil Analisis: Tidak Direkomendasikan'],
  ],
  'integration-analysis integrate': [[...analysed, d.integrate], ['Laporan Hasil Analisis']],
  'integration-analysis no-integration': [[...analysed, d.noIntegration], ['Laporan Hasil Analisis']],
  'integration done': [[...analysed, d.integrate, d.integrated], ['Laporan Hasil SOP Integrasi']],
  'build done': [[...analysed, d.integrate, d.integrated, done], ['Laporan Akhir Pembangunan']],
  'build done, without integration': [[...analysed, d.noIntegration, done], ['Laporan Akhir Pembangunan']],
  'build cancel': [[...analysed, d.integrate, d.integrated, d.cancel], ['Laporan Akhir Pembangunan']],
  'build cancel, without integration': [[...analysed, d.noIntegration, d.cancel], ['Laporan Akhir Pembangunan']],
};

it.each(Object.entries(way))('%s leaves its papers', (_, [acts, titles]) => {
  const { dossier, events } = play(requestOf(), ...acts);
  const last = dossier.forms.at(-1)!.seq;
  const issued = documentsOf({ dossier, events }).filter(({ seq }) => seq === last);
  expect(issued.map(({ title }) => title)).toEqual(titles);
});

it('leaves a paper for a lapse', () =>
  expect(documentsOf(play(requestOf(), d.return, { lapse: 30 })).at(-1)!.title).toBe(
    'Surat Pemberitahuan Kedaluwarsa',
  ));

it('knows every outcome of every step', () => {
  const offered = steps.flatMap(({ id, outcomes }: { id: StepId; outcomes: readonly OutcomeId[] }) =>
    outcomes.filter((outcome) => outcome in outcomesById && id !== 'request').map((outcome) => `${id} ${outcome}`),
  );
  expect(offered.filter((each) => !(each in way))).toEqual([]);
});

it('tells every refusal or end that an official decides to the applicant by a paper that they can read', () => {
  const ends = ['agency-disposition reject', 'agency-disposition return', 'conformity-analysis return'];
  const also = ['conformity-analysis does-not-conform', 'build done', 'build cancel'];
  for (const key of [...ends, ...also]) {
    const [acts] = way[key]!;
    expect([key, documentsOf(play(requestOf(), ...acts)).at(-1)!.audience]).toEqual([key, 'applicant']);
  }
});
