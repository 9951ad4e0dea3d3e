import { changeCatalogue } from '../../domain/catalogue/change';
import { type ImportPlan, type PlannedRow, planImport } from '../../domain/catalogue/import';
import type { CatalogueRecord } from '../../domain/catalogue/record';
import { ConcurrencyConflict, Taken } from '../../domain/errors';
import { dayOf } from '../../domain/time/calendar';
import type { Catalogue } from '../../ports/catalogue';
import { mapWithLimit } from '../map-with-limit';
import type { CatalogueDeps } from './read-content';

type ImportDeps = CatalogueDeps & { catalogue: Pick<Catalogue, 'all'> };

/** Returns what a table of cells would change; nothing is changed yet. */
export const previewImport = async (
  { catalogue, clock }: Pick<ImportDeps, 'clock'> & { catalogue: Pick<Catalogue, 'all'> },
  cells: readonly (readonly string[])[],
): Promise<ImportPlan> => {
  const records: CatalogueRecord[] = [];
  for await (const record of catalogue.all()) records.push(record);
  return planImport(cells, records, dayOf(clock.now()));
};

/** The rows that an import had to write, by their numbers in the file. */
export interface Applied {
  written: number[];
  /** Somebody else changed what they name since the plan was made: they stay as they are. */
  left: number[];
  /** Rows that came after a failure, or failed. */
  missed: number[];
  failure?: unknown;
}

/** Rows that are written between two reports of progress. */
const rowsBetweenReports = 500;

/**
 * Writes the additions and changes of a plan without refused rows, each on the version that the plan was made of. A failure stops it. A
 * broken-off import is finished by importing the same file again: what was written is the same by then.
 */
export const applyImport = async (
  { catalogue, clock, ids }: CatalogueDeps,
  rows: readonly PlannedRow[],
  { actor, onProgress }: { actor: string; onProgress?: (written: number) => void },
): Promise<Applied> => {
  if (rows.some(({ kind }) => kind === 'refused')) throw new Error('a plan with refused rows is not applied');
  const act = { type: 'imported', actor, now: clock.now(), digest: ids.digest } as const;
  const planned = rows.flatMap((row) => (row.kind === 'add' || row.kind === 'change' ? [row] : []));
  const applied: Applied = { written: [], left: [], missed: [] };
  await mapWithLimit(planned, async (each) => {
    if ('failure' in applied) return applied.missed.push(each.row);
    const before = each.kind === 'change' ? each.record : undefined;
    const next = { id: before?.id ?? ids.trackingId(), state: 'listed', content: each.content } as const;
    try {
      await catalogue.change(changeCatalogue(before, next, act));
      applied.written.push(each.row);
      if (applied.written.length % rowsBetweenReports === 0) onProgress?.(applied.written.length);
    } catch (error) {
      if (error instanceof ConcurrencyConflict || error instanceof Taken) return applied.left.push(each.row);
      applied.failure ??= error;
      applied.missed.push(each.row);
    }
  });
  return applied;
};
