import { exportColumns, exportTitles } from '../domain/register/export-columns';
import { addDays, instantAt } from '../domain/time/calendar';
import type { ExportRecord } from '../domain/office/desk-access';
import { NotFound } from '../domain/errors';
import type { Deps } from '../ports/deps';
import { saveExport } from './save-export';

type ExportDeps = Pick<Deps, 'desk' | 'register' | 'office' | 'fileStreams' | 'clock' | 'log'>;

/** Returns a row for each case received within a period, first and last day included. */
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

/** Writes the register of a period as CSV and as XLSX, or no file if it is empty. @throws NotFound if the export was never requested */
export const exportRegister = async (deps: ExportDeps, exportId: string): Promise<void> => {
  const requested = await deps.desk.export(exportId);
  if (!requested) throw new NotFound(exportId);
  await saveExport(deps, requested, await registerRows(deps, requested), exportTitles);
};
