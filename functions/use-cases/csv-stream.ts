import { Readable, type Transform } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Cell } from '../domain/statistics/row-columns';

/** Prevents formulas: an Indonesian spreadsheet reads a semicolon as a separator, and the text after it would begin a cell. */
const escapeSemicolon = (cell: Cell): Cell =>
  typeof cell === 'number' ? cell : cell.replace(/;(?=\s*[=+\-@])/g, ";'");

function* escapeRows(rows: readonly (readonly Cell[])[]): Generator<Cell[]> {
  for (const row of rows) yield row.map(escapeSemicolon);
}

/**
 * Returns a CSV file as a Node.js stream: every CSV of the product. Escapes cells that a spreadsheet would run as a formula (OWASP: CSV
 * injection). The byte order mark tells Excel that the file is UTF-8. Open data go without it (`bom: false`), because programs read it as
 * part of the first column's name.
 */
export const csvOf = (
  rows: readonly (readonly Cell[])[],
  titles: readonly string[],
  { bom = true }: { bom?: boolean } = {},
): Transform =>
  Readable.from(escapeRows(rows)).pipe(
    stringify({ header: true, columns: titles.map(escapeSemicolon).map(String), escape_formulas: true, bom }),
  );
