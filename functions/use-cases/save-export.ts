import { exportFile, type ExportRecord } from '../domain/office/desk-access';
import type { Cell } from '../domain/statistics/row-columns';
import type { Deps } from '../ports/deps';
import { csvOf } from './csv-stream';
import { xlsxOf } from './xlsx-stream';

export type SaveExportDeps = Pick<Deps, 'desk' | 'fileStreams' | 'clock' | 'log'>;

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Writes a table as CSV and as XLSX, and records that the export is ready. Writes no file for an empty table. */
export const saveExport = async (
  deps: SaveExportDeps,
  requested: ExportRecord,
  rows: readonly (readonly Cell[])[],
  titles: readonly string[],
): Promise<void> => {
  const { exportId } = requested;
  if (rows.length > 0) {
    await deps.fileStreams.putStream(exportFile(exportId, 'csv'), csvOf(rows, titles), types.csv);
    await deps.fileStreams.putStream(exportFile(exportId, 'xlsx'), xlsxOf(rows, titles), types.xlsx);
  }
  await deps.desk.saveExport({ ...requested, readyAt: deps.clock.now().toISOString(), count: rows.length });
  deps.log('exported', { count: rows.length });
};
