import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import writeXlsx from 'write-excel-file/node';
import { exportColumns } from '../domain/register/export-columns';

const titles = exportColumns.map(({ title }) => title);

/** An Indonesian spreadsheet takes the semicolon for the separator: what follows one inside a cell begins a cell there. */
const unsplit = (cell: string): string => cell.replace(/;(?=\s*[=+\-@])/g, ";'");

/** What a spreadsheet would run as a formula is quoted (OWASP: CSV injection); the mark in front tells Excel that it is UTF-8. */
export const asCsv = (rows: readonly string[][], columns: readonly string[] = titles): ReadableStream<Uint8Array> =>
  Readable.toWeb(
    Readable.from(rows.map((row) => row.map(unsplit))).pipe(
      stringify({ header: true, columns: [...columns], escape_formulas: true, bom: true }),
    ),
  ) as ReadableStream<Uint8Array>;

/** Every cell is text, which no spreadsheet runs. */
export const asXlsx = async (rows: readonly string[][]): Promise<ReadableStream<Uint8Array>> => {
  const cell = (value: string, style = {}) => ({ value, type: String, ...style });
  const sheet = [
    titles.map((title) => cell(title, { fontWeight: 'bold' })),
    ...rows.map((row) => row.map((value) => cell(value))),
  ];
  const file = writeXlsx(sheet, { stickyRowsCount: 1, columns: titles.map(() => ({ width: 24 })) });
  return new Blob([new Uint8Array(await file.toBuffer())]).stream();
};
