import { Readable, type Transform } from 'node:stream';
import { stringify } from 'csv-stringify';
import writeXlsx from 'write-excel-file/node';
import type { Cell } from '../domain/statistics/row-columns';

/** Prevents formulas: an Indonesian spreadsheet reads a semicolon as a separator, and the text after it would begin a cell. */
const unsplit = (cell: Cell): Cell => (typeof cell === 'number' ? cell : cell.replace(/;(?=\s*[=+\-@])/g, ";'"));

/**
 * Returns a CSV file as a Node.js stream. Escapes cells that a spreadsheet would run as a formula (OWASP: CSV injection). The byte order
 * mark tells Excel that the file is UTF-8.
 */
export const csvOf = (rows: readonly (readonly Cell[])[], titles: readonly string[]): Transform =>
  Readable.from(rows.map((row) => row.map(unsplit))).pipe(
    stringify({ header: true, columns: [...titles], escape_formulas: true, bom: true }),
  );

/** Returns the same CSV file as a web stream. */
export const asCsv = (rows: readonly (readonly Cell[])[], titles: readonly string[]): ReadableStream<Uint8Array> =>
  Readable.toWeb(csvOf(rows, titles)) as ReadableStream<Uint8Array>;

/** Returns an XLSX file. Its cells are texts or numbers, and a spreadsheet runs neither. */
export const asXlsx = async (
  rows: readonly (readonly Cell[])[],
  titles: readonly string[],
): Promise<ReadableStream<Uint8Array>> => {
  const text = (value: string, style = {}) => ({ value, type: String, ...style });
  const cell = (value: Cell) => (typeof value === 'number' ? { value, type: Number } : text(value));
  const sheet = [
    titles.map((title) => text(title, { fontWeight: 'bold' })),
    ...rows.map((row) => row.map((value) => cell(value))),
  ];
  const file = writeXlsx(sheet, { stickyRowsCount: 1, columns: titles.map(() => ({ width: 24 })) });
  return new Blob([new Uint8Array(await file.toBuffer())]).stream();
};
