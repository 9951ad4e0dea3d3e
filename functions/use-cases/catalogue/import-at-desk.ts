import { arrayBuffer } from 'node:stream/consumers';
import {
  type ImportPlan,
  planImport,
  type PlannedRow,
  recordsNamedIn,
  refusedTable,
} from '../../domain/catalogue/import';
import { ChangedMeanwhile } from '../../domain/errors';
import { dayOf } from '../../domain/time/calendar';
import type { Catalogue } from '../../ports/catalogue';
import { mapWithLimit } from '../map-with-limit';
import { applyImport, type ImportResult } from './import-catalogue';
import { csvOf } from '../csv-stream';
import type { CatalogueDeps } from './read-content';

type DeskImportDeps = CatalogueDeps & { catalogue: Pick<Catalogue, 'getMany' | 'idOf' | 'namesakes'> };

type Cells = readonly (readonly string[])[];
/** The most rows that one page request has time for. The command `import-catalogue` accepts more. */
export const maxDeskRows = 300;
/** The most records of one name that a preview reads for its hints. */
const maxNamesakes = 3;

/**
 * Returns the changes that a table would make. Reads only the records that the table names. `seal` is the digest of the plan: two
 * different plans have different seals.
 */
export const previewAtDesk = async (
  { catalogue, clock, ids }: DeskImportDeps,
  cells: Cells,
): Promise<{ plan: ImportPlan; seal: string }> => {
  // Looks up nothing for a table that is too long: its length alone refuses it.
  const namesInTable = cells.length > 2 * maxDeskRows ? { ids: [], names: [] } : recordsNamedIn(cells);
  const nameHolders = await mapWithLimit(namesInTable.names, ({ name, agency }) => catalogue.idOf(name, agency));
  const names = [...new Set(namesInTable.names.map(({ name }) => name))];
  const namesakes = await mapWithLimit(names, (name) => catalogue.namesakes(name, maxNamesakes));
  const recordIds = [
    ...new Set([
      ...namesInTable.ids,
      ...nameHolders.filter((id) => id !== undefined),
      ...namesakes.flat().map(({ id }) => id),
    ]),
  ];
  const records = recordIds.length > 0 ? await catalogue.getMany(recordIds) : [];
  const plan = planImport(cells, records, dayOf(clock.now()), maxDeskRows);
  return { plan, seal: ids.digest(JSON.stringify(plan)) };
};

const writesRecord = ({ kind }: PlannedRow): boolean => kind === 'add' || kind === 'change';
const isRefused = ({ kind }: PlannedRow): boolean => kind === 'refused';

interface DeskImport {
  cells: Cells;
  seal: string;
  administrator: string;
  /** True if the administrator chose to import the accepted rows although others are refused. */
  isPartial?: boolean;
}

/**
 * Writes exactly the changes that a preview showed. Leaves out refused rows only if the administrator chose to.
 * @throws ChangedMeanwhile if the table would now make other changes or none, or if a row is refused without that choice
 */
export const importAtDesk = async (
  deps: DeskImportDeps,
  { cells, seal, administrator, isPartial }: DeskImport,
): Promise<ImportResult> => {
  const current = await previewAtDesk(deps, cells);
  const { rows = [] } = current.plan;
  if (current.seal !== seal || !rows.some(writesRecord) || (rows.some(isRefused) && !isPartial))
    throw new ChangedMeanwhile('catalogue');
  return applyImport(
    deps,
    rows.filter((row) => !isRefused(row)),
    { actor: administrator },
  );
};

/** Returns the refused rows of a table as a CSV that can be corrected and imported: its columns and the reasons. */
export const refusedRowsAtDesk = async (deps: DeskImportDeps, cells: Cells): Promise<ArrayBuffer> => {
  const { plan } = await previewAtDesk(deps, cells);
  const [titles, ...rows] = refusedTable(cells, plan.rows ?? []);
  return arrayBuffer(csvOf(rows, titles ?? []));
};
