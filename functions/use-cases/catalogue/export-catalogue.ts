import { catalogueColumns, exportRow } from '../../domain/catalogue/import-columns';
import { NotFound } from '../../domain/errors';
import { dayOf } from '../../domain/time/calendar';
import type { Background } from '../../ports/background';
import type { Catalogue } from '../../ports/catalogue';
import type { Deps } from '../../ports/deps';
import { saveExport, type SaveExportDeps } from '../save-export';

/** Returns every listed application as a row in the format that an import reads. */
export const catalogueTable = async ({ catalogue }: { catalogue: Pick<Catalogue, 'all'> }): Promise<string[][]> => {
  const rows: string[][] = [];
  for await (const record of catalogue.all(['listed'])) rows.push(exportRow(record));
  return rows;
};

/** Writes the catalogue as CSV and as XLSX. @throws NotFound if the export was never requested */
export const exportCatalogue = async (
  deps: SaveExportDeps & { catalogue: Pick<Catalogue, 'all'> },
  exportId: string,
): Promise<void> => {
  const request = await deps.desk.export(exportId);
  if (!request) throw new NotFound(exportId);
  await saveExport(deps, request, await catalogueTable(deps), catalogueColumns);
};

type RequestDeps = Pick<Deps, 'desk' | 'clock' | 'ids'> & { background: Background<'export-catalogue'> };

/** Records a request for the catalogue as files, and starts the background task that writes them. Returns the export's id. */
export const requestCatalogueExport = async ({ desk, background, clock, ids }: RequestDeps): Promise<string> => {
  const [exportId, now] = [ids.trackingId(), clock.now()];
  const today = dayOf(now);
  await desk.saveExport({ exportId, from: today, to: today, requestedAt: now.toISOString(), catalogue: true });
  await background.start('export-catalogue', { exportId });
  return exportId;
};
