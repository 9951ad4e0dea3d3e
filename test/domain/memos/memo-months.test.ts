import { monthGaps, reportableMonths } from '../../../functions/domain/memos/memo-months';

const now = new Date('2026-11-27T02:00:00Z');

it.each([
  ['nothing before the first record', undefined, []],
  ['nothing in the first month', '2026-11', []],
  ['the first month once it is over', '2026-10', ['2026-10']],
  ['the newest month first', '2026-08', ['2026-10', '2026-09', '2026-08']],
])('offers %s', (_name, first, months) => {
  expect(reportableMonths(first, now)).toEqual(months);
});

it('offers a month from its end in WIB on', () => {
  expect(reportableMonths('2026-10', new Date('2026-10-31T16:59:59Z'))).toEqual([]);
  expect(reportableMonths('2026-10', new Date('2026-10-31T17:00:00Z'))).toEqual(['2026-10']);
});

it('offers as many months as the statistics show', () => {
  const months = reportableMonths('2020-01', now);
  expect(months).toHaveLength(18);
  expect(months.at(-1)).toBe('2025-05');
});

it.each([
  [
    'that runs',
    '2026-11',
    '2026-01',
    'November 2026 belum berakhir. Nota dinasnya dapat dibuat mulai Selasa, 1 Desember 2026.',
  ],
  [
    'in the future',
    '2027-02',
    '2026-01',
    'Februari 2027 belum berakhir. Nota dinasnya dapat dibuat mulai Senin, 1 Maret 2027.',
  ],
  ['before the first record', '2026-05', '2026-06', 'Nota dinas dapat dibuat untuk Juni 2026 dan sesudahnya.'],
  ['that is none', '2026-13', '2026-01', 'Pilih bulan dari daftar.'],
  ['that was not chosen', '', '2026-01', 'Pilih bulan dari daftar.'],
  [
    'of an office without records',
    '2026-10',
    undefined,
    'Belum ada permohonan yang tercatat, jadi belum ada yang dilaporkan.',
  ],
])('refuses a month %s, and says why', (_name, month, first, message) => {
  expect(monthGaps(month, first, now)).toEqual([{ field: 'memo.month', message }]);
});

it('takes a month that is over', () => {
  expect(monthGaps('2026-10', '2026-01', now)).toEqual([]);
});
