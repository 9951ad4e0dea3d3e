import { applicant } from '../domain/case/case';
import { NotFound } from '../domain/errors';
import type { ExportRecord } from '../domain/office/desk-access';
import { agencyKey } from '../domain/statistics/figures';
import { type Cell, rowColumns, rowTitles } from '../domain/statistics/row-columns';
import { addDays, instantAt } from '../domain/time/calendar';
import type { Deps } from '../ports/deps';
import type { StatisticsReader } from '../ports/statistics';
import { allPossibleHolders } from './all-waiting';
import { saveExport, type SaveExportDeps } from './save-export';

type ExportStatisticsDeps = SaveExportDeps & Pick<Deps, 'office'> & { statistics: Pick<StatisticsReader, 'rows'> };

/** Returns a row for each round that ended within a period, first and last day included, oldest first. */
const statisticsRows = async (
  { office, statistics }: Pick<ExportStatisticsDeps, 'office' | 'statistics'>,
  { from, to, statistics: filter = {} }: Pick<ExportRecord, 'from' | 'to' | 'statistics'>,
): Promise<Cell[][]> => {
  const officeRecord = await office.current();
  const end = new Date(instantAt(addDays(to, 1), 0).getTime() - 1).toISOString();
  const rows = await statistics.rows(
    [...allPossibleHolders(officeRecord), applicant],
    instantAt(from, 0).toISOString(),
    end,
  );
  return rows
    .filter(({ agency }) => filter.agency === undefined || agencyKey(agency) === filter.agency)
    .filter(({ step }) => filter.step === undefined || step === filter.step)
    .map((row) => rowColumns.map((column) => column.of(row, officeRecord.roster)));
};

/** Writes the statistics rows of a period as CSV and as XLSX. @throws NotFound if the export was never requested */
export const exportStatistics = async (deps: ExportStatisticsDeps, exportId: string): Promise<void> => {
  const request = await deps.desk.export(exportId);
  if (!request) throw new NotFound(exportId);
  await saveExport(deps, request, await statisticsRows(deps, request), rowTitles);
};
