import type { Context } from 'hono';
import { ChangedMeanwhile } from '../../../domain/errors';
import { errorName } from '../../../log';
import { importAtDesk, refusedRowsAtDesk } from '../../../use-cases/catalogue/import-at-desk';
import type { AtDesk } from '../at-desk';
import { type Cells, type ImportDeps, showPreview } from './import-preview';

/** Writes the previewed rows. Shows the rows that were not written as the next preview. */
export const importPreviewedRows = async (
  deps: ImportDeps,
  c: Context,
  at: AtDesk,
  { cells, seal, isPartial }: { cells: Cells; seal: string; isPartial: boolean },
) => {
  try {
    const result = await importAtDesk(deps, { cells, seal, isPartial, administrator: at.administrator.id });
    const { writtenRows, skippedRows, failedRows, failure } = result;
    if (failure) deps.log('failed', { error: errorName(failure), count: failedRows.length });
    if (skippedRows.length + failedRows.length > 0) return showPreview(deps, c, at, cells, { result });
    return c.redirect(`/meja/katalog?hasil=diimpor&jumlah=${writtenRows.length}`, 303);
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    return showPreview(deps, c, at, cells, { isStale: true });
  }
};

/** Answers with the refused rows and their reasons as a CSV file. */
export const sendRefused = async (deps: ImportDeps, c: Context, cells: Cells) =>
  c.body(await refusedRowsAtDesk(deps, cells), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="baris-ditolak.csv"',
  });
