import { changeCatalogue } from '../../../functions/domain/catalogue/change';
import { planImport } from '../../../functions/domain/catalogue/import';
import { catalogueColumns, exportRow } from '../../../functions/domain/catalogue/import-columns';
import type { CatalogueRecord } from '../../../functions/domain/catalogue/record';
import { catalogueSeed } from '../../../functions/domain/catalogue/seed';
import { someContent, someRecord } from '../../support/catalogue/records';

const today = '2026-12-01';
const record = someRecord(1).after;
const titles = ['Nama aplikasi', 'OPD pemilik', 'Kelas', 'Status'];
const newRow = ['Antrean Pasar', 'Dinas Perdagangan', 'Aplikasi provinsi', 'Berjalan'];
const of = (records: readonly CatalogueRecord[], ...table: string[][]) => planImport(table, records, today);
const faultOf = (...table: string[][]) => of([record], ...table).fault;
const rowsOf = (records: readonly CatalogueRecord[], ...rows: string[][]) => of(records, titles, ...rows).rows!;
const reasonsOf = (records: readonly CatalogueRecord[], ...rows: string[][]) =>
  rowsOf(records, ...rows).flatMap((row) => (row.kind === 'refused' ? row.reasons : []));
const knownRow = [record.content.name, record.content.agency, 'Aplikasi provinsi', 'Berjalan'];
const withId = [
  ['ID', ...titles],
  [record.id, ...knownRow],
];

it.each<[string, string[][], RegExp]>([
  ['nothing', [], /tidak berisi satu aplikasi pun/],
  ['no table on its first sheet', [], /hanya lembar \(sheet\) pertama yang dibaca/],
  ['a row without titles', [['SIMBADA', 'BPKAD']], /Baris pertama harus berisi judul kolom/],
  ['titles alone', [titles], /tidak berisi satu aplikasi pun/],
  ['blank rows alone', [titles, ['', ' ', '', '']], /tidak berisi satu aplikasi pun/],
  ['no titles', [newRow, newRow], /Baris pertama harus berisi judul kolom/],
  ['a column that is missing', [titles.slice(1), newRow.slice(1)], /tidak ada: Nama aplikasi/],
  [
    'a strange column',
    [
      [...titles, 'Sandi'],
      [...newRow, 'x'],
    ],
    /tidak dikenal: Sandi/,
  ],
  [
    'a column twice',
    [
      [...titles, 'status'],
      [...newRow, 'x'],
    ],
    /"Status" ada dua kali/,
  ],
])('refuses a file with %s as a whole', (_what, table, fault) => expect(faultOf(...table)).toMatch(fault));

it('takes 10,000 rows, and no more', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, n) => [`Aplikasi ${n}`, ...newRow.slice(1)]);
  expect(of([], titles, ...rows(10_001)).fault).toMatch(/10001 baris/);
  expect(rowsOf([], ...rows(300)).every(({ kind }) => kind === 'add')).toBe(true);
});

it('plans 10,000 rows', () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => [`Aplikasi ${n}`, ...newRow.slice(1)]);
  expect(rowsOf([], ...rows)).toHaveLength(10_000);
  // A schema made for each row took three minutes.
}, 40_000);

it.each(['- peta / - data', '- mencatat (harian)', '+62 811 234 (kantor)', '-Minus', '-5'])(
  'takes %j, which is no formula',
  (name) => expect(reasonsOf([], [name, ...newRow.slice(1)])).toEqual([]),
);

it.each<[string, string[][], RegExp]>([
  ['a formula', [['=1+1', ...newRow.slice(1)]], /rumus pada kolom Nama aplikasi/],
  ['a call after a dash', [['-SUM(A1:A9)', ...newRow.slice(1)]], /rumus pada kolom Nama aplikasi/],
  ['a command after a sum', [["+1+cmd|' /C calc'!A0", ...newRow.slice(1)]], /rumus pada kolom Nama aplikasi/],
  ['an option that there is not', [[...newRow.slice(0, 3), 'Entah']], /Status: pilih Dibangun . Berjalan/],
  ['no name', [['', ...newRow.slice(1)]], /Nama aplikasi belum diisi/],
])('refuses a row with %s and says why', (_what, rows, reason) =>
  expect(reasonsOf([], ...rows)).toEqual([expect.stringMatching(reason)]),
);

it('refuses each of the rows that name one application, because none is known to be right', () => {
  const rows = [newRow, ['Lain', ...newRow.slice(1)], ['ANTREAN  pasar', ...newRow.slice(1)], newRow];
  const [first, other, second, third] = rowsOf([], ...rows);
  expect(first).toMatchObject({ kind: 'refused', reasons: ['Sama dengan baris 4, 5. Hapus yang tidak dipakai.'] });
  expect(other?.kind).toBe('add');
  expect(second).toMatchObject({ kind: 'refused', reasons: ['Sama dengan baris 2, 5. Hapus yang tidak dipakai.'] });
  expect(third).toMatchObject({ kind: 'refused', reasons: ['Sama dengan baris 2, 4. Hapus yang tidak dipakai.'] });
});

it('refuses two rows of one ID under different names', () => {
  const table = [
    ['ID', ...titles],
    [record.id, ...knownRow],
    [record.id, 'Nama lain', ...knownRow.slice(1)],
  ];
  expect(of([record], ...table).rows?.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
});

it.each<[string, CatalogueRecord, RegExp]>([['merged', { ...record, state: 'merged', into: 'x' }, /sudah digabung/]])(
  'refuses a row of a record that was %s',
  (_what, record, reason) => expect(reasonsOf([record], knownRow)).toEqual([expect.stringMatching(reason)]),
);

it.each<[string, CatalogueRecord[], RegExp]>([
  ['is not there', [], /tidak ada di katalog/],
  ['was taken out', [{ ...record, state: 'discarded' }], /sudah dikeluarkan/],
  ['waits to be confirmed', [{ ...record, state: 'proposed' }], /menunggu konfirmasi/],
])('refuses a row whose id %s', (_what, records, reason) => {
  const [row] = of(records, ...withId).rows!;
  expect(row?.kind === 'refused' && row.reasons[0]).toMatch(reason);
});

it('adds what is new, in columns of any order', () => {
  const reversed = (cells: string[]) => cells.toReversed();
  expect(of([record], reversed(titles), reversed(newRow)).rows).toEqual([
    { row: 2, name: 'Antrean Pasar', kind: 'add', content: expect.objectContaining({ agency: 'Dinas Perdagangan' }) },
  ]);
});

it('changes the columns that the file has, and keeps the others', () => {
  const [row] = of([record], [...titles, 'Lisensi'], [...knownRow, 'MIT']).rows!;
  expect(row).toMatchObject({ kind: 'change', differences: [{ field: 'licence', after: 'MIT' }] });
  expect(row?.kind === 'change' && row.content).toEqual({ ...record.content, licence: 'MIT' });
});

describe('a row without an ID that a record holds the name of', () => {
  const completeRecord = { ...record, content: { ...record.content, licence: 'MIT', contact: 'Budi' } };
  const planWith = (licence: string, ...id: string[]) => {
    const names = [...titles, 'Lisensi', ...(id.length > 0 ? ['ID'] : [])];
    return of([completeRecord], names, [...knownRow, licence, ...id]).rows?.[0];
  };
  it('keeps the values whose cells are blank', () => expect(planWith(' ')?.kind).toBe('same'));
  it('empties a value where its cell says so', () =>
    expect(planWith('(Kosong)')).toMatchObject({ kind: 'change', differences: [{ field: 'licence', before: 'MIT' }] }));
  it('empties it by a blank cell where the row has the ID of an export', () =>
    expect(planWith('', record.id)).toMatchObject({
      kind: 'change',
      differences: [{ field: 'licence', before: 'MIT' }],
    }));
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
