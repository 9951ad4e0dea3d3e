import { type Act, decisions as d, documentsOf, play, requestOf } from '../support/dossier';
import { withLetters } from '../support/with-letters';

withLetters({ loop: true });

const analysed = [d.accept, d.forward, d.conforms];
const done = { ...d.built, conditionsMet: [] };
it.each<[string, Act[], RegExp]>([
  [
    'done, with integration',
    [...analysed, d.integrate, d.integrated, done],
    /telah dibangun, .*\. Integrasi dengan sistem lain baru selesai sebagian\./,
  ],
  [
    'done, without integration',
    [...analysed, d.noIntegration, done],
    /telah dibangun, .*\. Integrasi dengan sistem lain tidak diperlukan\./,
  ],
  ['cancelled, with integration', [...analysed, d.integrate, d.integrated, d.cancel], /pembangunannya dibatalkan/],
  ['cancelled, without integration', [...analysed, d.noIntegration, d.cancel], /pembangunannya dibatalkan/],
])('goes as a draft for the head with the final report: %s', (_how, acts, says) => {
  const [report, end] = documentsOf(play(requestOf(), ...acts)).slice(-2);
  expect([report?.title, end?.title]).toEqual([
    'Laporan Akhir Pembangunan',
    'Surat Pemberitahuan Akhir Permohonan (konsep)',
  ]);
  expect(JSON.stringify(end?.blocks)).toMatch(says);
  expect(JSON.stringify(end?.blocks)).toContain('1 (satu) berkas: Laporan Akhir Pembangunan');
  expect(JSON.stringify(end?.blocks)).toContain('Laporan Akhir Pembangunan kami lampirkan.');
  expect(end?.signatory?.title).toBe('Kepala Dinas Komunikasi, Informatika, Statistik dan Persandian');
});

it('is required of no request that ended before step 7', () =>
  expect(documentsOf(play(requestOf(), { withdraw: 'Batal' })).map(({ kind }) => kind)).not.toContain('surat-selesai'));

it('has a report that says beside its label that no integration is needed', () => {
  const report = documentsOf(play(requestOf(), ...analysed, d.noIntegration, done)).findLast(
    ({ kind }) => kind === 'laporan-akhir',
  );
  expect(JSON.stringify(report?.blocks)).toContain('{"label":"Integrasi","value":"Tidak diperlukan"}');
});
