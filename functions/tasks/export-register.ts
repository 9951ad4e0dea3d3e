import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import writeXlsx from 'write-excel-file/node';
import * as z from 'zod/mini';
import { addDays, instantAt } from '../domain/time/calendar';
import { exportFile, type ExportRecord } from '../domain/office/desk-access';
import { NotFound } from '../domain/errors';
import type { Deps } from '../ports/deps';
import { exportColumns } from '../pages/desk/export-columns';

const input = z.object({ exportId: z.string() });
export type ExportDeps = Pick<Deps, 'desk' | 'register' | 'office' | 'fileStreams' | 'clock' | 'log'>;

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const titles = exportColumns.map(({ title }) => title);

/** A line for each case received from one day to another, both included. */
export const registerRows = async (
  deps: Pick<Deps, 'register' | 'office' | 'clock'>,
  { from, to }: Pick<ExportRecord, 'from' | 'to'>,
): Promise<string[][]> => {
  const around = { office: await deps.office.current(), now: deps.clock.now() };
  const end = new Date(instantAt(addDays(to, 1), 0).getTime() - 1);
  const rows: string[][] = [];
  for await (const head of deps.register.received(instantAt(from, 0).toISOString(), end.toISOString()))
    rows.push(exportColumns.map((column) => column.of(head, around)));
  return rows;
};

/** An Indonesian spreadsheet takes the semicolon for the separator: what follows one inside a cell begins a cell there. */
const unsplit = (cell: string): string => cell.replace(/;(?=\s*[=+\-@])/g, ";'");

/** What a spreadsheet would run as a formula is quoted (OWASP: CSV injection); the mark in front tells Excel that it is UTF-8. */
export const asCsv = (rows: readonly string[][]): ReadableStream<Uint8Array> =>
  Readable.toWeb(
    Readable.from(rows.map((row) => row.map(unsplit))).pipe(
      stringify({ header: true, columns: titles, escape_formulas: true, bom: true }),
    ),
  ) as ReadableStream<Uint8Array>;

/** Every cell is text, which no spreadsheet runs. */
const asXlsx = async (rows: readonly string[][]): Promise<ReadableStream<Uint8Array>> => {
  const cell = (value: string, style = {}) => ({ value, type: String, ...style });
  const sheet = [
    titles.map((title) => cell(title, { fontWeight: 'bold' })),
    ...rows.map((row) => row.map((value) => cell(value))),
  ];
  const file = writeXlsx(sheet, { stickyRowsCount: 1, columns: titles.map(() => ({ width: 24 })) });
  return new Blob([new Uint8Array(await file.toBuffer())]).stream();
};

/** Writes the register of a period as CSV and as XLSX. Asked for by a page, run apart from it; nothing found writes nothing. */
export const exportRegister =
  (deps: ExportDeps) =>
  async (event: unknown): Promise<object> => {
    const { exportId } = input.parse(event);
    const asked = await deps.desk.export(exportId);
    if (!asked) throw new NotFound(exportId);
    const rows = await registerRows(deps, asked);
    if (rows.length > 0) {
      await deps.fileStreams.putStream(exportFile(exportId, 'csv'), asCsv(rows), types.csv);
      await deps.fileStreams.putStream(exportFile(exportId, 'xlsx'), await asXlsx(rows), types.xlsx);
    }
    await deps.desk.saveExport({ ...asked, readyAt: deps.clock.now().toISOString(), count: rows.length });
    deps.log('exported', { count: rows.length });
    return {};
  };
