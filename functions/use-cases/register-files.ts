import { Readable, type Transform } from 'node:stream';
import { stringify } from 'csv-stringify';
import writeXlsx from 'write-excel-file/node';
import type { Cell } from '../domain/statistics/row-columns';

/** An Indonesian spreadsheet takes the semicolon for the separator: what follows one inside a cell begins a cell there. */
const unsplit = (cell: Cell): Cell => (typeof cell === 'number' ? cell : cell.replace(/;(?=\s*[=+\-@])/g, ";'"));

/**
 * Returns a CSV file, as Node.js streams it. A cell that a spreadsheet would run as a formula is quoted (OWASP: CSV injection). The mark in
 * front tells Excel that it is UTF-8.
 */
export const csvOf = (rows: readonly (readonly Cell[])[], titles: readonly string[]): Transform =>
  Readable.from(rows.map((row) => row.map(unsplit))).pipe(
    stringify({ header: true, columns: [...titles], escape_formulas: true, bom: true }),
  );

/** The same as the web streams it. */
export const asCsv = (rows: readonly (readonly Cell[])[], titles: readonly string[]): ReadableStream<Uint8Array> =>
  Readable.toWeb(csvOf(rows, titles)) as ReadableStream<Uint8Array>;

/** A cell is text or a number, neither of which a spreadsheet runs. */
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
