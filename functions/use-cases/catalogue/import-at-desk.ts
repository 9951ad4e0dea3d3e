import { type ImportPlan, planImport, type PlannedRow, recordsNamedIn } from '../../domain/catalogue/import';
import { ChangedMeanwhile } from '../../domain/errors';
import { dayOf } from '../../domain/time/calendar';
import type { Catalogue } from '../../ports/catalogue';
import { mapWithLimit } from '../map-with-limit';
import { type Applied, applyImport } from './import-catalogue';
import type { CatalogueDeps } from './read-content';

type DeskImportDeps = CatalogueDeps & { catalogue: Pick<Catalogue, 'getMany' | 'idOf'> };

type Cells = readonly (readonly string[])[];
/** Rows that a page's request has the time for; the command `import-catalogue` takes more. */
export const mostDeskRows = 300;

/** Returns what a table would change, told by the records that it names alone. `seal` is that of the plan: another plan has another. */
export const previewAtDesk = async (
  { catalogue, clock, ids }: DeskImportDeps,
  cells: Cells,
): Promise<{ plan: ImportPlan; seal: string }> => {
  // A longer table is refused by its length: nothing of it is looked up.
  const named = cells.length > 2 * mostDeskRows ? { ids: [], names: [] } : recordsNamedIn(cells);
  const held = await mapWithLimit(named.names, ({ name, agency }) => catalogue.idOf(name, agency));
  const known = [...new Set([...named.ids, ...held.filter((id) => id !== undefined)])];
  const records = known.length > 0 ? await catalogue.getMany(known) : [];
  const plan = planImport(cells, records, dayOf(clock.now()), mostDeskRows);
  return { plan, seal: ids.digest(JSON.stringify(plan)) };
};

const isWritten = ({ kind }: PlannedRow): boolean => kind === 'add' || kind === 'change';

/**
 * Writes what a preview showed, and nothing else.
 * @throws ChangedMeanwhile where the table would change something else by now, or nothing may be written of it
 */
export const importAtDesk = async (
  deps: DeskImportDeps,
  { cells, seal, administrator }: { cells: Cells; seal: string; administrator: string },
): Promise<Applied> => {
  const now = await previewAtDesk(deps, cells);
  const { rows = [] } = now.plan;
  if (now.seal !== seal || !rows.some(isWritten) || rows.some(({ kind }) => kind === 'refused'))
    throw new ChangedMeanwhile('catalogue');
  return applyImport(deps, rows, { actor: administrator });
};
