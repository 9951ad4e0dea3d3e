import type { FormInput } from '../forms/parse';
import { isBlank } from '../forms/text-rules';
import { catalogueFields, prefix } from './fields';
import type { CatalogueField, CatalogueRecord } from './record';
import { shownValue } from './values';

/** The first column of imports and exports: the record's id. Every field follows under its label. */
export const idColumn = 'ID';
const labelOf = (field: CatalogueField): string =>
  catalogueFields.find(({ name }) => name === field)?.field.label ?? field;
export const [nameColumn, agencyColumn] = [labelOf('name'), labelOf('agency')];
export const catalogueColumns: readonly string[] = [idColumn, ...catalogueFields.map(({ field }) => field.label)];

/** The last column of a file of refused rows. An import ignores it, so the corrected file can be imported unchanged. */
export const reasonColumn = 'Alasan ditolak';

/** Returns a record as a row of an export. */
export const exportRow = ({ id, content }: Pick<CatalogueRecord, 'id' | 'content'>): string[] => [
  id,
  ...catalogueFields.map(({ name }) => shownValue(name, content)),
];

export const columnKey = (title: string): string => title.trim().toLowerCase();

/** Returns each column's position. Columns may come in any order, and optional columns may be absent. */
export const columnsOf = (titles: readonly string[]): { positions: Map<string, number> } | { fault: string } => {
  const knownTitles = new Map(catalogueColumns.map((title) => [columnKey(title), title]));
  const positions = new Map<string, number>();
  const unknownTitles: string[] = [];
  for (const [index, title] of titles.entries()) {
    const name = knownTitles.get(columnKey(title));
    if (!name) {
      if (!isBlank(title) && columnKey(title) !== columnKey(reasonColumn)) unknownTitles.push(title.slice(0, 60));
    } else if (positions.has(name)) return { fault: `Kolom "${name}" ada dua kali. Hapus salah satunya.` };
    else positions.set(name, index);
  }
  const requiredTitles = catalogueFields.filter(({ field }) => field.required).map(({ field }) => field.label);
  const missingTitles = requiredTitles.filter((label) => !positions.has(label));
  if (missingTitles.length > 0)
    return { fault: `Baris pertama harus berisi judul kolom. Kolom ini tidak ada: ${missingTitles.join(', ')}.` };
  if (unknownTitles.length > 0)
    return { fault: `Kolom ini tidak dikenal: ${unknownTitles.join(', ')}. Pakai judul kolom dari berkas ekspor.` };
  return { positions };
};

/** The cell of a formula whose result the file does not hold. It would otherwise read as blank. */
export const uncomputedCell = '=(rumus)';
/** Returns a cell's address in a spreadsheet: "AB12". */
export const addressOf = (index: number, row: number): string => {
  const letters = (column: number): string =>
    `${column < 26 ? '' : letters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`;
  return `${letters(index)}${row}`;
};
/**
 * Returns true if a cell is a spreadsheet formula. An export writes such a text with an apostrophe before it. A plus or a dash starts a
 * formula only if a call, a command or a comparison follows. Officials begin lists with a dash and telephone numbers with a plus.
 */
export const isFormula = (cell: string): boolean =>
  /^[=@]|^[+-]\s*[^\s(|!=]*[(|!=]/.test(cell.trim()) || cell.trim() === `'${uncomputedCell}`;
/** Removes the apostrophes that an export put before texts that a spreadsheet would run. */
export const withoutApostrophes = (cell: string): string =>
  cell.replace(/^'(?=[=+\-@\t\r])/, '').replace(/;'(?=\s*[=+\-@])/g, ';');

/** The cell that clears a value. A blank cell of a row without an ID keeps the value. */
const clearingCell = '(kosong)';
export const cellIn = (cells: readonly string[], positions: ReadonlyMap<string, number>, title: string): string =>
  withoutApostrophes(cells[positions.get(title) ?? -1] ?? '').trim();

/** Returns a row as the desk's form would send it. An option may be written as its label or its value. */
export const inputOf = (cells: readonly string[], positions: ReadonlyMap<string, number>): FormInput =>
  Object.fromEntries(
    catalogueFields.flatMap(({ name, field }) => {
      const cell = cellIn(cells, positions, field.label);
      if (cell === '' || columnKey(cell) === clearingCell) return [];
      const option =
        field.kind === 'choice' &&
        field.options.find(({ label, value }) => [columnKey(label), value.toLowerCase()].includes(columnKey(cell)));
      return [[`${prefix}${name}`, option ? option.value : cell]];
    }),
  );
