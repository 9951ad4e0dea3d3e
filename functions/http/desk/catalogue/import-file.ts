import type { Context } from 'hono';
import { ChangedMeanwhile } from '../../../domain/errors';
import { errorName } from '../../../log';
import { importAtDesk, refusedRowsAtDesk } from '../../../use-cases/catalogue/import-at-desk';
import { readCarriedCells, readSentFile } from '../../../use-cases/catalogue/read-sent-table';
import type { AtDesk } from '../at-desk';
import { type Cells, type ImportDeps, refuseFile, showPreview } from './import-preview';
import { postedFile } from './posted-file';

/** Writes the previewed rows. Shows the rows that were not written again, as the next preview. */
const importShown = async (
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
const sendRefused = async (deps: ImportDeps, c: Context, cells: Cells) =>
  c.body(await refusedRowsAtDesk(deps, cells), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="baris-ditolak.csv"',
  });

/** Previews a file, or the cells of an earlier preview. The button of a preview sends its seal, which starts the import. */
export const importFile = (deps: ImportDeps) => async (c: Context) => {
  const { at, berkas, cells: sent, seal, pilih } = await postedFile(deps, c);
  const carried = readCarriedCells(sent);
  if (carried && pilih === 'ditolak') return sendRefused(deps, c, carried);
  if (carried && seal) return importShown(deps, c, at, { cells: carried, seal, isPartial: pilih === 'sebagian' });
  if (carried) return showPreview(deps, c, at, carried);
  const { cells, fault } = await readSentFile(berkas);
  return cells ? showPreview(deps, c, at, cells) : refuseFile(c, at, fault);
};
