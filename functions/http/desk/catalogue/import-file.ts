import type { Context } from 'hono';
import { readCarriedCells, readSentFile } from '../../../use-cases/catalogue/read-sent-table';
import { type ImportDeps, refuseFile, showPreview } from './import-preview';
import { importPreviewedRows, sendRefused } from './import-shown';
import { postedFile } from './posted-file';

/** Previews a file, or the cells of an earlier preview. The button of a preview sends its seal, which starts the import. */
export const importFile = (deps: ImportDeps) => async (c: Context) => {
  const { at, berkas, cells: cellsText, seal, pilih } = await postedFile(deps, c);
  const previewedCells = readCarriedCells(cellsText);
  if (previewedCells && pilih === 'ditolak') return sendRefused(deps, c, previewedCells);
  if (previewedCells && seal)
    return importPreviewedRows(deps, c, at, { cells: previewedCells, seal, isPartial: pilih === 'sebagian' });
  if (previewedCells) return showPreview(deps, c, at, previewedCells);
  const { cells, fault } = await readSentFile(berkas);
  return cells ? showPreview(deps, c, at, cells) : refuseFile(c, at, fault);
};
