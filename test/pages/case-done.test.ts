import { type Done, doneTextOf } from '../../functions/pages/desk/case-done';
import { firstRecord } from '../../functions/domain/office/office-chain';
import { type Act, decisions, openNext, play, requestOf } from '../support/dossier';
import { testAdministrators, testRoster } from '../support/office';
import { officeNow } from '../support/unit-deps';

const { accept } = decisions;
const returned: readonly Act[] = [decisions.return];
const lifted: readonly Act[] = [decisions.return, { lapse: 30 }, { lift: 'Cuti.' }];
const textOf = (done: Done, acts: readonly Act[], bounced?: string) => {
  const { dossier } = openNext(play(requestOf(), ...acts));
  const waits = { holder: acts === returned ? 'pemohon' : 'kabid-aptika', at: '2026-12-01T00:00:00.000Z' };
  const bounces = bounced ? [{ email: bounced, at: '2026-11-25T01:00:00.000Z', kind: 'bounce' as const }] : [];
  const office = officeNow({ ...firstRecord(testRoster, testAdministrators), bounces });
  return doneTextOf(done, { dossier: { ...dossier, head: { ...dossier.head, waits } }, office });
};
const official = 'kabid-aptika@example.id';
const applicant = 'siti@example.id';

it.each<[Done, readonly Act[], string | undefined, RegExp]>([
  ['terkirim', [accept], undefined, /^Tautan baru sudah dikirim\.$/],
  ['terkirim', [accept], official, /^Tautan tidak dikirim:/],
  ['terkirim', returned, undefined, /^Tautan baru sudah dikirim\.$/],
  ['terkirim', returned, applicant, /pernah tidak sampai/],
  ['telepon', [accept], undefined, /^Nomor telepon pemohon sudah diganti\.$/],
  ['telepon', [accept], applicant, /tetap tidak sampai/],
  ['dialihkan', [accept], undefined, /Pejabat barunya dikirimi surel/],
  ['dialihkan', [accept], official, /Belum ada surel yang dikirim/],
  ['dibuka', lifted, undefined, /Pemohon dikirimi surel/],
  ['dibuka', lifted, applicant, /Surel pemohon tidak sampai/],
])('%s after %j says who is mailed, where %s bounces', (done, acts, bounced, expected) =>
  expect(textOf(done, acts, bounced)).toMatch(expected),
);

it.each([undefined, '', 'constructor', 'hapus'])('says nothing after %j, which is no act', (act) => {
  const { dossier } = openNext(play(requestOf(), accept));
  expect(doneTextOf(act, { dossier, office: officeNow() })).toBeUndefined();
});
