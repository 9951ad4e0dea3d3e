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

/**
 * Writes the additions and changes of a plan without refused rows, each on the version that the plan was made of. A broken-off import
 * is finished by importing the same file again: what was written is the same by then.
 * @returns the rows that somebody else changed meanwhile, which stay as they are
 */
export const applyImport = async (
  { catalogue, clock, ids }: CatalogueDeps,
  rows: readonly PlannedRow[],
  actor: string,
): Promise<number[]> => {
  if (rows.some(({ kind }) => kind === 'refused')) throw new Error('a plan with refused rows is not applied');
  const act = { type: 'imported', actor, now: clock.now(), digest: ids.digest } as const;
  const write = async (planned: PlannedRow): Promise<number[]> => {
    if (planned.kind !== 'add' && planned.kind !== 'change') return [];
    const before = planned.kind === 'change' ? planned.record : undefined;
    const next = { id: before?.id ?? ids.trackingId(), state: 'listed', content: planned.content } as const;
    try {
      await catalogue.change(changeCatalogue(before, next, act));
      return [];
    } catch (error) {
      if (error instanceof ConcurrencyConflict || error instanceof Taken) return [planned.row];
      throw error;
    }
  };
  return (await mapWithLimit(rows, write)).flat();
};
