import type { Gap } from '../errors';
import { formReader, nestFormInput } from '../forms/parse';
import { isBlank } from '../forms/text-rules';
import { differencesOf } from './change';
import { catalogueFields, catalogueForm } from './fields';
import {
  addressOf,
  agencyColumn,
  cellIn,
  columnKey,
  columnsOf,
  idColumn,
  inputOf,
  isFormula,
  nameColumn,
  reasonColumn,
  withoutApostrophes,
} from './import-columns';
import type { CatalogueContent, CatalogueDifference, CatalogueRecord } from './record';
import { contentOf } from './values';
import { foldedName } from './words';

const emptyFault =
  'Berkas ini tidak berisi satu aplikasi pun. Baris pertama harus berisi judul kolom, dan aplikasi mulai baris kedua. Pada berkas Excel, hanya lembar (sheet) pertama yang dibaca.';
/** The most rows in one file. */
const maxRows = 10_000;

/** The effect of one row. `row` is the spreadsheet's row number: the first row below the titles is 2. */
export type PlannedRow = { row: number; name: string } & (
  | { kind: 'add'; id?: string; content: CatalogueContent; hint?: string }
  | { kind: 'change'; record: CatalogueRecord; content: CatalogueContent; differences: CatalogueDifference[] }
  | { kind: 'same' }
  | { kind: 'refused'; reasons: readonly string[] }
);

/** A fault of the whole file, or a plan for each row. */
export type ImportPlan = { fault: string; rows?: undefined } | { fault?: undefined; rows: PlannedRow[] };

const keyOf = ({ name, agency }: Pick<CatalogueContent, 'name' | 'agency'>): string =>
  `${foldedName(name)}|${foldedName(agency)}`;

/** Returns the records that a table names, by id and by name with agency. A plan needs these records. */
export const recordsNamedIn = (
  table: readonly (readonly string[])[],
): { ids: string[]; names: Pick<CatalogueContent, 'name' | 'agency'>[] } => {
  const [titles = [], ...rows] = table;
  const columns = columnsOf(titles);
  if ('fault' in columns) return { ids: [], names: [] };
  const cellsOf = (title: string) =>
    rows.map((cells) => withoutApostrophes(cells[columns.positions.get(title) ?? -1] ?? '').trim());
  const agencies = cellsOf(agencyColumn);
  return {
    ids: cellsOf(idColumn).filter((id) => /^[\w-]{1,64}$/.test(id)),
    names: cellsOf(nameColumn)
      .map((name, index) => ({ name, agency: agencies[index] ?? '' }))
      .filter(({ name, agency }) => name !== '' && agency !== ''),
  };
};

interface RecordIndex {
  byId: ReadonlyMap<string, CatalogueRecord>;
  byName: ReadonlyMap<string, CatalogueRecord>;
  /** Listed records of all agencies by their folded name. */
  namesakes: ReadonlyMap<string, readonly CatalogueRecord[]>;
}

const stateFaults: Partial<Record<CatalogueRecord['state'], string>> = {
  merged: 'Aplikasi ini sudah digabung dengan aplikasi lain. Hapus barisnya.',
  discarded: 'Aplikasi ini sudah dikeluarkan dari katalog. Kembalikan dahulu di Meja Sekretariat, atau hapus barisnya.',
  proposed: 'Aplikasi ini masih menunggu konfirmasi. Konfirmasi dahulu di Meja Sekretariat.',
};

type RowContent = { content: CatalogueContent } | { reasons: string[] };
type ReadForm = (input: unknown) => { value?: Record<string, unknown>; gaps: readonly Gap[] };
const readRow = (
  { cells, row }: { cells: readonly string[]; row: number },
  positions: ReadonlyMap<string, number>,
  readForm: ReadForm,
): RowContent => {
  const formulas = [...positions]
    .filter(([, index]) => isFormula(cells[index] ?? ''))
    .map(([title, index]) => `${title} (sel ${addressOf(index, row)})`);
  if (formulas.length > 0)
    return { reasons: [`Berisi rumus pada kolom ${formulas.join(', ')}. Salin selnya, lalu tempel nilainya saja.`] };
  const { value, gaps } = readForm(nestFormInput(catalogueForm, inputOf(cells, positions)));
  return value ? { content: contentOf(value.app) } : { reasons: gaps.map(({ message }) => message) };
};

/** Returns the listed records of all agencies by their folded name. */
const listedByName = (records: readonly CatalogueRecord[]): Map<string, CatalogueRecord[]> => {
  const byName = new Map<string, CatalogueRecord[]>();
  for (const record of records) {
    if (record.state !== 'listed') continue;
    const name = foldedName(record.content.name);
    byName.set(name, [...(byName.get(name) ?? []), record]);
  }
  return byName;
};

/** Returns a hint that other agencies have an application of that name, or undefined. */
const namesakeHint = ({ agency }: CatalogueContent, namesakes: readonly CatalogueRecord[] = []): string | undefined => {
  const otherAgencies = [...new Set(namesakes.map(({ content }) => content.agency))].filter(
    (other) => foldedName(other) !== foldedName(agency),
  );
  return otherAgencies.length > 0
    ? `Nama ini sudah dipakai aplikasi milik ${otherAgencies.slice(0, 3).join(', ')}. Periksa apakah ini aplikasi yang sama.`
    : undefined;
};

/** Returns the effect of a row on its record. The row names the record by id, or else by name and agency. */
const planRow = (content: CatalogueContent, id: string, { byId, byName, namesakes }: RecordIndex) => {
  const namesake = byName.get(keyOf(content));
  const record = id ? byId.get(id) : namesake;
  if (id && !record)
    return {
      kind: 'refused',
      reasons: [`ID ${id.slice(0, 64)} tidak ada di katalog. Kosongkan kolom ID untuk aplikasi baru.`],
    } as const;
  if (!record) {
    const hint = namesakeHint(content, namesakes.get(foldedName(content.name)));
    return { kind: 'add', content, ...(hint && { hint }) } as const;
  }
  const fault = stateFaults[record.state];
  if (fault) return { kind: 'refused', reasons: [fault] } as const;
  if (namesake && namesake.id !== record.id)
    return { kind: 'refused', reasons: ['OPD ini sudah punya aplikasi lain bernama sama di katalog.'] } as const;
  const differences = differencesOf(record.content, content);
  return differences.length > 0
    ? ({ kind: 'change', record, content, differences } as const)
    : ({ kind: 'same' } as const);
};

/**
 * Returns the content of a row. Columns that the file leaves out keep the record's present values. A row without an ID comes from a list of
 * another source, and its blank cells also keep the present values.
 */
const completeContent = (
  content: CatalogueContent,
  before: CatalogueContent | undefined,
  { cells, positions, id }: { cells: readonly string[]; positions: ReadonlyMap<string, number>; id: string },
) => {
  if (!before) return content;
  const keepsPresentValue = (title: string) =>
    !positions.has(title) || (id === '' && cellIn(cells, positions, title) === '');
  return contentOf(
    Object.fromEntries(
      catalogueFields.map(({ name, field }) => [name, keepsPresentValue(field.label) ? before[name] : content[name]]),
    ),
  );
};

/** A row as read. Two rows with a key in common name the same application. */
type ReadRow = { row: number; name: string; keys: readonly string[] } & (
  { reasons: readonly string[] } | { id: string; content: CatalogueContent }
);

/** Returns a function that returns the numbers of the other rows with the same application. */
const duplicateFinder = (rows: readonly ReadRow[]): ((read: ReadRow) => number[]) => {
  const rowsOf = new Map<string, number[]>();
  for (const { row, keys } of rows)
    for (const key of keys) {
      const rowsOfKey = rowsOf.get(key);
      if (rowsOfKey) rowsOfKey.push(row);
      else rowsOf.set(key, [row]);
    }
  return ({ row, keys }) =>
    [...new Set(keys.flatMap((key) => rowsOf.get(key) ?? []))].filter((other) => other !== row).sort((a, b) => a - b);
};

/** The most rows that the fault of a duplicate names. */
const maxRowsNamed = 3;
/** Returns the fault of rows about the same application. No rule tells which is right: each of them is refused and names the others. */
const duplicateFault = (duplicateRows: readonly number[]): string =>
  `Sama dengan baris ${duplicateRows.slice(0, maxRowsNamed).join(', ')}${duplicateRows.length > maxRowsNamed ? ', dan lainnya' : ''}. Hapus yang tidak dipakai.`;

/**
 * Returns a plan of the changes that a table of cells would make. It changes nothing itself. The first row holds the
 * titles.
 * @param records every record of the catalogue, in any state, or only the records that the table names
 * (`recordsNamedIn`)
 */
export const planImport = (
  table: readonly (readonly string[])[],
  records: readonly CatalogueRecord[],
  today: string,
  rowLimit = maxRows,
): ImportPlan => {
  const [titles, ...rowsBelowTitles] = table;
  const rows = rowsBelowTitles
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => !cells.every(isBlank));
  if (!titles || rows.length === 0) return { fault: emptyFault };
  if (rows.length > rowLimit)
    return {
      fault: `Berkas ini berisi ${rows.length} baris. Paling banyak ${rowLimit}: bagi menjadi beberapa berkas.`,
    };
  const columns = columnsOf(titles);
  if ('fault' in columns) return columns;
  const { positions } = columns;
  const listedOrMerged = records.filter(({ state }) => state === 'listed' || state === 'merged');
  const knownRecords = {
    byId: new Map(records.map((record) => [record.id, record])),
    byName: new Map(listedOrMerged.map((record) => [keyOf(record.content), record])),
    namesakes: listedByName(records),
  };
  const readForm = formReader(catalogueForm, { today });
  const readRows = rows.map(({ cells, row }): ReadRow => {
    const name = (cells[positions.get(nameColumn) ?? -1] ?? '').slice(0, 150);
    const read = readRow({ cells, row }, positions, readForm);
    if ('reasons' in read) return { row, name, reasons: read.reasons, keys: [] };
    const id = (cells[positions.get(idColumn) ?? -1] ?? '').trim();
    const before = id ? knownRecords.byId.get(id) : knownRecords.byName.get(keyOf(read.content));
    const content = completeContent(read.content, before?.content, { cells, positions, id });
    return { row, name, id, content, keys: [keyOf(content), ...(id ? [`id ${id}`] : [])] };
  });
  const duplicatesOf = duplicateFinder(readRows);
  return {
    rows: readRows.map((read): PlannedRow => {
      const { row, name } = read;
      if ('reasons' in read) return { row, name, kind: 'refused', reasons: read.reasons };
      const duplicateRows = duplicatesOf(read);
      if (duplicateRows.length > 0) return { row, name, kind: 'refused', reasons: [duplicateFault(duplicateRows)] };
      return { row, name, ...planRow(read.content, read.id, knownRecords) };
    }),
  };
};

/** Returns the refused rows of a table under its titles, with a last column of their reasons. */
export const refusedTable = (
  table: readonly (readonly string[])[],
  rows: readonly PlannedRow[],
): (readonly string[])[] => {
  const titles = table[0] ?? [];
  const keptColumns = [...titles.keys()].filter((index) => columnKey(titles[index] ?? '') !== columnKey(reasonColumn));
  const cellsOf = (row: number) => keptColumns.map((index) => withoutApostrophes(table[row - 1]?.[index] ?? ''));
  return [
    [...cellsOf(1), reasonColumn],
    ...rows.flatMap((row) =>
      row.kind === 'refused' ? [[...cellsOf(row.row), `Baris ${row.row}: ${row.reasons.join(' ')}`]] : [],
    ),
  ];
};
