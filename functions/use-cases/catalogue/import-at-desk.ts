import { type ImportPlan, planImport, type PlannedRow, recordsNamedIn } from '../../domain/catalogue/import';
import { ChangedMeanwhile } from '../../domain/errors';
import { dayOf } from '../../domain/time/calendar';
import type { Catalogue } from '../../ports/catalogue';
import { mapWithLimit } from '../map-with-limit';
import { type Applied, applyImport } from './import-catalogue';
import type { CatalogueDeps } from './read-content';

type DeskImportDeps = CatalogueDeps & { catalogue: Pick<Catalogue, 'getMany' | 'idOf'> };

type Cells = readonly (readonly string[])[];
/** The most rows that one page request has time for. The command `import-catalogue` accepts more. */
export const mostDeskRows = 300;

/**
 * Returns the changes that a table would make. Reads only the records that the table names. `seal` is the digest of the plan: two
 * different plans have different seals.
 */
export const previewAtDesk = async (
  { catalogue, clock, ids }: DeskImportDeps,
  cells: Cells,
): Promise<{ plan: ImportPlan; seal: string }> => {
  // Looks nothing up for a longer table: its length alone gets it refused.
  const named = cells.length > 2 * mostDeskRows ? { ids: [], names: [] } : recordsNamedIn(cells);
  const held = await mapWithLimit(named.names, ({ name, agency }) => catalogue.idOf(name, agency));
  const known = [...new Set([...named.ids, ...held.filter((id) => id !== undefined)])];
  const records = known.length > 0 ? await catalogue.getMany(known) : [];
  const plan = planImport(cells, records, dayOf(clock.now()), mostDeskRows);
  return { plan, seal: ids.digest(JSON.stringify(plan)) };
};

const isWritten = ({ kind }: PlannedRow): boolean => kind === 'add' || kind === 'change';

/**
 * Writes exactly the changes that a preview showed.
 * @throws ChangedMeanwhile if the table would now make other changes, or none, or if a row is refused
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
