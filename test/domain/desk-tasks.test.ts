import { deskTasks } from '../../functions/domain/office/desk-tasks';
import { officeNow, unitNow } from '../support/unit-deps';

const entry = { number: '1/X', date: '2026-12-01', holder: 'kadis' };
const tasks = (letters?: Parameters<typeof deskTasks>[0]['letters']) =>
  deskTasks({ office: officeNow(), now: unitNow, ...(letters && { letters }) })
    .filter(({ href }) => href === '/meja/surat-keluar')
    .map(({ text }) => text);

it.each([
  ['none', [], false, []],
  ['one without a number', [{}], false, ['1 surat keluar menunggu nomor.']],
  ['one that the request overtook', [{ overtaken: true as const }, { entry, overtaken: true as const }], false, []],
  ['one with a number', [{ entry }], false, ['1 surat keluar menunggu tanda tangan.']],
  [
    'more than are counted',
    [{}, {}, { entry }],
    true,
    ['Sedikitnya 2 surat keluar menunggu nomor.', 'Sedikitnya 1 surat keluar menunggu tanda tangan.'],
  ],
])('tells the desk of waiting letters: %s', (_what, items, hasMore, expected) =>
  expect(tasks({ items, hasMore })).toEqual(expected),
);

it('names each integration that may be tried again, with its record', () => {
  const retries = [{ id: 'app-1', name: 'Antrean Samsat' }];
  expect(deskTasks({ office: officeNow(), now: unitNow, retries })).toContainEqual({
    text: 'Integrasi Antrean Samsat sudah dapat dicoba lagi.',
    href: '/meja/katalog/app-1',
    act: 'Lihat yang belum selesai',
  });
});

it('tells nothing of letters where they go out as decided', () => expect(tasks()).toEqual([]));

it.each([
  [0, []],
  [11, [{ text: '11 permohonan melewati batas waktu.', href: '/meja?terlambat=ya', act: 'Lihat yang terlambat' }]],
])('leads to the cases past their due time, as many as the tile counts: %i', (late, expected) =>
  expect(
    deskTasks({ office: officeNow(), now: unitNow, late }).filter(({ href }) => href.startsWith('/meja?')),
  ).toEqual(expected),
);

it.each([
  ['this year', '2026-11-24T02:00:00Z', ['2027'], ['Hari libur tahun 2026 belum dimasukkan.']],
  ['the next year in October', '2026-10-01T02:00:00Z', ['2026'], ['Hari libur tahun 2027 belum dimasukkan.']],
  ['the next year before October', '2026-09-30T02:00:00Z', ['2026'], []],
])('asks for the days off of %s where they are missing', (_what, now, years, expected) => {
  const office = { ...officeNow(), holidays: { days: new Set<string>(), years: new Set(years) } };
  const tasks = deskTasks({ office, now: new Date(now) }).filter(({ href }) => href === '/meja/libur');
  expect(tasks.map(({ text }) => text)).toEqual(expected);
});
