import { changeCatalogue } from '../../domain/catalogue/change';
import { type ImportPlan, type PlannedRow, planImport } from '../../domain/catalogue/import';
import type { CatalogueRecord } from '../../domain/catalogue/record';
import { ConcurrencyConflict, Taken } from '../../domain/errors';
import { dayOf } from '../../domain/time/calendar';
import type { Catalogue } from '../../ports/catalogue';
import { mapWithLimit } from '../map-with-limit';
import type { CatalogueDeps } from './read-content';

type ImportDeps = CatalogueDeps & { catalogue: Pick<Catalogue, 'all'> };

/** Returns the changes that a table of cells would make, without making them. */
export const previewImport = async (
  { catalogue, clock }: Pick<ImportDeps, 'clock'> & { catalogue: Pick<Catalogue, 'all'> },
  cells: readonly (readonly string[])[],
): Promise<ImportPlan> => {
  const records: CatalogueRecord[] = [];
  for await (const record of catalogue.all()) records.push(record);
  return planImport(cells, records, dayOf(clock.now()));
};

/** The result of an import. Rows are given by their numbers in the file. */
export interface ImportResult {
  writtenRows: number[];
  /** Rows that were skipped because somebody changed their record after the plan was made. */
  skippedRows: number[];
  /** The row that failed, and the rows after it. */
  failedRows: number[];
  failure?: unknown;
}

/** The number of rows written between two progress reports. */
const rowsBetweenReports = 500;

/**
 * Writes the additions and changes of a plan that has no refused rows. Each write requires the record version that the plan was made
 * from. Stops at the first failure. To finish an import that stopped, import the same file again: rows already written no longer differ.
 */
export const applyImport = async (
  { catalogue, clock, ids }: CatalogueDeps,
  rows: readonly PlannedRow[],
  { actor, onProgress }: { actor: string; onProgress?: (written: number) => void },
): Promise<ImportResult> => {
  if (rows.some(({ kind }) => kind === 'refused')) throw new Error('a plan with refused rows is not applied');
  const act = { type: 'imported', actor, now: clock.now(), digest: ids.digest } as const;
  const plannedWrites = rows.flatMap((row) => (row.kind === 'add' || row.kind === 'change' ? [row] : []));
  const result: ImportResult = { writtenRows: [], skippedRows: [], failedRows: [] };
  await mapWithLimit(plannedWrites, async (plannedWrite) => {
    if ('failure' in result) return result.failedRows.push(plannedWrite.row);
    const before = plannedWrite.kind === 'change' ? plannedWrite.record : undefined;
    const next = { id: before?.id ?? ids.trackingId(), state: 'listed', content: plannedWrite.content } as const;
    try {
      await catalogue.change(changeCatalogue(before, next, act));
      result.writtenRows.push(plannedWrite.row);
      if (result.writtenRows.length % rowsBetweenReports === 0) onProgress?.(result.writtenRows.length);
    } catch (error) {
      if (error instanceof ConcurrencyConflict || error instanceof Taken)
        return result.skippedRows.push(plannedWrite.row);
      result.failure ??= error;
      result.failedRows.push(plannedWrite.row);
    }
  });
  return result;
};
