import { demandPeriod } from '../../../functions/domain/register/export-period';
import { exportColumns } from '../../../functions/domain/register/export-columns';
import { shelfOf, shelves, shelvesOf } from '../../../functions/domain/register/register-shelves';
import { isStateOf, shelvesShowing, shortStateText, stateCells } from '../../../functions/domain/register/state-cells';
import { wordsIn } from '../../../functions/domain/register/register-words';
import type { CaseHead } from '../../../functions/domain/case/records';
import type { CaseStatus, StepId } from '../../../functions/domain/sop/sop';
import { holidaysFrom } from '../../../functions/domain/time/calendar';
import { closedHead, headAt } from '../../support/case-at';
import { testRoster } from '../../support/office';

const around = { office: { roster: testRoster, holidays: holidaysFrom([]) }, now: new Date('2026-12-01T02:00:00Z') };
const waiting = headAt('integration', { waits: { holder: 'kasi-aplikasi', at: '2026-12-03T09:00:00.000Z' } });

it.each<[CaseHead, string]>([
  [headAt('integration'), 'berjalan#integration'],
  [headAt('request'), 'menunggu-pemohon'],
  [closedHead('ditolak'), 'ditolak'],
])('puts a head on its shelf: %#', (head, id) => expect(shelfOf(head)).toBe(id));
it('has a shelf for each step and each end', () => {
  expect(shelves).toHaveLength(13);
  expect(new Set(shelves.map(({ id }) => id)).size).toBe(13);
});
it.each<[CaseStatus | undefined, StepId | undefined, string[]]>([
  ['selesai', undefined, ['selesai']],
  ['berjalan', 'build', ['berjalan#build']],
  [undefined, 'request', ['menunggu-pemohon']],
  ['selesai', 'build', []],
])('status %s and step %s ask for %j', (status, step, ids) => expect(shelvesOf(status, step)).toEqual(ids));
it('asks for all shelves without a filter', () => expect(shelvesOf()).toEqual(shelves.map(({ id }) => id)));

it.each<[CaseHead, string]>([
  [waiting, 'Integrasi'],
  [headAt('request'), 'Menunggu perbaikan dari pemohon'],
  [closedHead('selesai'), 'Selesai'],
])('says in short where a case stands: %#', ({ status, next }, text) =>
  expect(shortStateText({ status, step: next?.step })).toBe(text),
);
it('says in full what state a case is in, and whom it waits for', () =>
  expect(stateCells(waiting, around).slice(0, 3)).toEqual([
    'Integrasi',
    'Sedang berjalan: Integrasi',
    'Kepala Seksi Pengembangan Aplikasi',
  ]));
it.each([
  ['sedang berjalan', true],
  ['kepala seksi pengembangan', true],
  ['selesai', false],
  ['12', false],
  ['3', false],
])('"%s" is a state of a case with a section: %s', (text, found) =>
  expect(isStateOf(waiting, wordsIn(text), around)).toBe(found),
);
it.each<[string, number]>([
  ['ditolak', 1],
  ['integrasi', 7],
  ['kepala seksi', 7],
])('"%s" may stand on %i shelves', (text, count) => expect(shelvesShowing(wordsIn(text), shelves)).toHaveLength(count));

describe('the export', () => {
  const rowOf = (head: CaseHead) => Object.fromEntries(exportColumns.map(({ title, of }) => [title, of(head, around)]));
  it('begins with the three records of the SOP', () =>
    expect(exportColumns.slice(0, 3).map(({ title }) => title)).toEqual([
      'Nomor surat',
      'Nomor permohonan',
      'OPD pemohon',
    ]));
  it('has where an open case stands', () =>
    expect(rowOf(waiting)).toMatchObject({
      'Nomor permohonan': '12/PAB/DISKOMINFO/XI/2026',
      Jenis: 'Aplikasi',
      Status: 'Sedang berjalan',
      Langkah: '6. Integrasi',
      'Sedang di': 'Kepala Seksi Pengembangan Aplikasi',
      Diterima: '2026-11-24',
      Ditutup: '',
      'Batas waktu': '2026-12-03',
      'Hari kerja sejak diterima': '5',
      'Nomor agenda': '',
      'Tanggal agenda': '',
    }));
  it('has when a case ended, and counts its days until then', () =>
    expect(rowOf(closedHead('ditolak', { agenda: { number: '7', date: '2026-11-25' } }))).toMatchObject({
      Status: 'Ditolak',
      Langkah: '',
      'Sedang di': '',
      Ditutup: '2026-11-30',
      'Batas waktu': '',
      'Hari kerja sejak diterima': '4',
      'Nomor agenda': '7',
      'Tanggal agenda': '2026-11-25',
    }));
  it('has the last day for a revision', () =>
    expect(rowOf(headAt('request', { waits: { holder: 'pemohon', at: '2026-12-03T09:00:00.000Z' } }))).toMatchObject({
      'Sedang di': 'OPD pemohon',
      'Batas waktu': '2027-01-14',
    }));
});

it.each([
  ['2026-01-01', '2026-12-31', undefined],
  ['2026-01-01', '2027-01-01', 'Masa ini lebih dari satu tahun. Ekspor tiap tahun sendiri-sendiri.'],
  ['2026-01-01', '2026-01-01', undefined],
  ['2026-01-02', '2026-01-01', 'Hari terakhir lebih awal daripada hari pertama. Periksa kedua tanggalnya.'],
])('exports from %s to %s, or says why not: %s', (from, to, message) => {
  const act = () => demandPeriod({ from, to });
  if (message) expect(act).toThrow(expect.objectContaining({ gaps: [{ field: 'period.to', message }] }));
  else expect(act).not.toThrow();
});
