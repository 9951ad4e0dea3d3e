import type { Context } from 'hono';
import { readCarriedCells, readSentFile } from '../../../use-cases/catalogue/read-sent-table';
import { type ImportDeps, refuseFile, showPreview } from './import-preview';
import { importShown, sendRefused } from './import-shown';
import { postedFile } from './posted-file';

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
