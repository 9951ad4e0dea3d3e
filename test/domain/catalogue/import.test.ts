import { changeCatalogue } from '../../../functions/domain/catalogue/change';
import { planImport } from '../../../functions/domain/catalogue/import';
import { catalogueColumns, exportRow } from '../../../functions/domain/catalogue/import-columns';
import type { CatalogueRecord } from '../../../functions/domain/catalogue/record';
import { catalogueSeed } from '../../../functions/domain/catalogue/seed';
import { someContent, someRecord } from '../../support/catalogue/records';

const today = '2026-12-01';
const one = someRecord(1).after;
const titles = ['Nama aplikasi', 'OPD pemilik', 'Kelas', 'Status'];
const fresh = ['Antrean Pasar', 'Dinas Perdagangan', 'Aplikasi provinsi', 'Berjalan'];
const of = (records: readonly CatalogueRecord[], ...table: string[][]) => planImport(table, records, today);
const faultOf = (...table: string[][]) => of([one], ...table).fault;
const rowsOf = (records: readonly CatalogueRecord[], ...rows: string[][]) => of(records, titles, ...rows).rows!;
const reasonsOf = (records: readonly CatalogueRecord[], ...rows: string[][]) =>
  rowsOf(records, ...rows).flatMap((row) => (row.kind === 'refused' ? row.reasons : []));
const known = [one.content.name, one.content.agency, 'Aplikasi provinsi', 'Berjalan'];
const withId = [
  ['ID', ...titles],
  [one.id, ...known],
];

it.each<[string, string[][], RegExp]>([
  ['nothing', [], /tidak berisi satu aplikasi pun/],
  ['titles alone', [titles], /tidak berisi satu aplikasi pun/],
  ['blank rows alone', [titles, ['', ' ', '', '']], /tidak berisi satu aplikasi pun/],
  ['no titles', [fresh, fresh], /Baris pertama harus berisi judul kolom/],
  ['a column that is missing', [titles.slice(1), fresh.slice(1)], /tidak ada: Nama aplikasi/],
  [
    'a strange column',
    [
      [...titles, 'Sandi'],
      [...fresh, 'x'],
    ],
    /tidak dikenal: Sandi/,
  ],
  [
    'a column twice',
    [
      [...titles, 'status'],
      [...fresh, 'x'],
    ],
    /"Status" ada dua kali/,
  ],
])('refuses a file with %s as a whole', (_what, table, fault) => expect(faultOf(...table)).toMatch(fault));

it('takes 10,000 rows, and no more', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, n) => [`Aplikasi ${n}`, ...fresh.slice(1)]);
  expect(of([], titles, ...rows(10_001)).fault).toMatch(/10001 baris/);
  expect(rowsOf([], ...rows(300)).every(({ kind }) => kind === 'add')).toBe(true);
});

it('plans 10,000 rows', () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => [`Aplikasi ${n}`, ...fresh.slice(1)]);
  expect(rowsOf([], ...rows)).toHaveLength(10_000);
  // A schema made for each row took three minutes.
}, 40_000);

it.each(['- peta / - data', '- mencatat (harian)', '+62 811 234 (kantor)', '-Minus', '-5'])(
  'takes %j, which is no formula',
  (name) => expect(reasonsOf([], [name, ...fresh.slice(1)])).toEqual([]),
);

it.each<[string, string[][], RegExp]>([
  ['a formula', [['=1+1', ...fresh.slice(1)]], /rumus pada kolom Nama aplikasi/],
  ['a call after a dash', [['-SUM(A1:A9)', ...fresh.slice(1)]], /rumus pada kolom Nama aplikasi/],
  ['a command after a sum', [["+1+cmd|' /C calc'!A0", ...fresh.slice(1)]], /rumus pada kolom Nama aplikasi/],
  ['an option that there is not', [[...fresh.slice(0, 3), 'Entah']], /Status: pilih salah satu/],
  ['no name', [['', ...fresh.slice(1)]], /Nama aplikasi belum diisi/],
])('refuses a row with %s and says why', (_what, rows, reason) =>
  expect(reasonsOf([], ...rows)).toEqual([expect.stringMatching(reason)]),
);

it('refuses each of the rows that name one application, because none is known to be right', () => {
  const rows = [fresh, ['Lain', ...fresh.slice(1)], ['ANTREAN  pasar', ...fresh.slice(1)], fresh];
  const [first, other, second, third] = rowsOf([], ...rows);
  expect(first).toMatchObject({ kind: 'refused', reasons: ['Sama dengan baris 4, 5. Hapus yang tidak dipakai.'] });
  expect(other?.kind).toBe('add');
  expect(second).toMatchObject({ kind: 'refused', reasons: ['Sama dengan baris 2, 5. Hapus yang tidak dipakai.'] });
  expect(third).toMatchObject({ kind: 'refused', reasons: ['Sama dengan baris 2, 4. Hapus yang tidak dipakai.'] });
});

it('refuses two rows of one ID under different names', () => {
  const table = [
    ['ID', ...titles],
    [one.id, ...known],
    [one.id, 'Nama lain', ...known.slice(1)],
  ];
  expect(of([one], ...table).rows?.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
});

it.each<[string, CatalogueRecord, RegExp]>([['merged', { ...one, state: 'merged', into: 'x' }, /sudah digabung/]])(
  'refuses a row of a record that was %s',
  (_what, record, reason) => expect(reasonsOf([record], known)).toEqual([expect.stringMatching(reason)]),
);

it.each<[string, CatalogueRecord[], RegExp]>([
  ['is not there', [], /tidak ada di katalog/],
  ['was taken out', [{ ...one, state: 'discarded' }], /sudah dikeluarkan/],
  ['waits to be confirmed', [{ ...one, state: 'proposed' }], /menunggu konfirmasi/],
])('refuses a row whose id %s', (_what, records, reason) => {
  const [row] = of(records, ...withId).rows!;
  expect(row?.kind === 'refused' && row.reasons[0]).toMatch(reason);
});

it('adds what is new, in columns of any order', () => {
  const turned = (cells: string[]) => cells.toReversed();
  expect(of([one], turned(titles), turned(fresh)).rows).toEqual([
    { row: 2, name: 'Antrean Pasar', kind: 'add', content: expect.objectContaining({ agency: 'Dinas Perdagangan' }) },
  ]);
});

it('changes the columns that the file has, and keeps the others', () => {
  const [row] = of([one], [...titles, 'Lisensi'], [...known, 'MIT']).rows!;
  expect(row).toMatchObject({ kind: 'change', differences: [{ field: 'licence', after: 'MIT' }] });
  expect(row?.kind === 'change' && row.content).toEqual({ ...one.content, licence: 'MIT' });
});

describe('a row without an ID that a record holds the name of', () => {
  const held = { ...one, content: { ...one.content, licence: 'MIT', contact: 'Budi' } };
  const planned = (licence: string, ...id: string[]) => {
    const names = [...titles, 'Lisensi', ...(id.length > 0 ? ['ID'] : [])];
    return of([held], names, [...known, licence, ...id]).rows?.[0];
  };
  it('keeps the values whose cells are blank', () => expect(planned(' ')?.kind).toBe('same'));
  it('empties a value where its cell says so', () =>
    expect(planned('(Kosong)')).toMatchObject({ kind: 'change', differences: [{ field: 'licence', before: 'MIT' }] }));
  it('empties it by a blank cell where the row has the ID of an export', () =>
    expect(planned('', one.id)).toMatchObject({ kind: 'change', differences: [{ field: 'licence', before: 'MIT' }] }));
});

it('finds nothing to change in its own export', () => {
  const act = { type: 'added', actor: 'ops', now: new Date(), digest: () => 'x' } as const;
  const odd = someContent(7, { purpose: '=SUM(A1) ini teks\n- baris', contact: 'Budi', budget: 1_250_000, year: 2027 });
  const records = [...catalogueSeed(), { id: 'odd', content: { ...odd, checkedOn: '2026-11-30' } }].map(
    (record) => changeCatalogue(undefined, { ...record, state: 'listed' }, act).after,
  );
  const rows = records.map(exportRow).map((cells) => cells.map((cell) => cell.replace(/^(?=[=+\-@])/, "'")));
  const plan = of(records, [...catalogueColumns], ...rows).rows!;
  expect(plan.filter(({ kind }) => kind !== 'same')).toEqual([]);
});
