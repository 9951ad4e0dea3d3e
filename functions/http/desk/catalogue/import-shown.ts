import type { Context } from 'hono';
import { ChangedMeanwhile } from '../../../domain/errors';
import { errorName } from '../../../log';
import { importAtDesk, refusedRowsAtDesk } from '../../../use-cases/catalogue/import-at-desk';
import type { AtDesk } from '../at-desk';
import { type Cells, type ImportDeps, showPreview } from './import-preview';

/** Writes the previewed rows. Shows the rows that were not written as the next preview. */
export const importShown = async (
  deps: ImportDeps,
  c: Context,
  at: AtDesk,
  { cells, seal, isPartial }: { cells: Cells; seal: string; isPartial: boolean },
) => {
  try {
    const applied = await importAtDesk(deps, { cells, seal, isPartial, administrator: at.administrator.id });
    const { written, left, missed, failure } = applied;
    if (failure) deps.log('failed', { error: errorName(failure), count: missed.length });
    if (left.length + missed.length > 0) return showPreview(deps, c, at, cells, { applied });
    return c.redirect(`/meja/katalog?hasil=diimpor&jumlah=${written.length}`, 303);
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
