import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { catalogueColumns } from '../../../functions/domain/catalogue/import';
import { operator } from '../../../functions/domain/office/office-record';
import { applyImport, previewImport } from '../../../functions/use-cases/catalogue/import-catalogue';
import { catalogueTable } from '../../../functions/use-cases/catalogue/export-catalogue';
import { readTable } from '../../../functions/use-cases/catalogue/read-table';
import { asCsv, asXlsx } from '../../../functions/use-cases/register-files';
import type { OpsDeps } from '../connect';
import type { Result } from './result';

/** Every listed application as XLSX or CSV, by the name's end, into a new file that its owner alone reads. */
export const exportCatalogue = async ({ catalogue }: Pick<OpsDeps, 'catalogue'>, file: string): Promise<Result> => {
  const rows = await catalogueTable({ catalogue });
  const format = file.toLowerCase().endsWith('.xlsx') ? asXlsx : asCsv;
  await pipeline(await format(rows, catalogueColumns), createWriteStream(file, { mode: 0o600, flags: 'wx' }));
  return { rows: [{ file, applications: rows.length }] };
};

/** Says what an XLSX or a CSV would change row by row; with `apply`, and where no row is refused, changes it. */
export const importCatalogue = async (
  deps: Pick<OpsDeps, 'catalogue' | 'clock' | 'ids'>,
  file: string,
  { apply = false }: { apply?: boolean },
): Promise<Result> => {
  const { fault: unreadable, cells } = await readTable(await readFile(file));
  if (!cells) return { rows: [{ fault: unreadable }], failed: true };
  const { fault, rows: planned } = await previewImport(deps, cells);
  if (!planned) return { rows: [{ fault }], failed: true };
  const count = (kind: string) => planned.filter((row) => row.kind === kind).length;
  const counts = { add: count('add'), change: count('change'), same: count('same'), refused: count('refused') };
  const told = planned.flatMap((row): Result['rows'] => {
    if (row.kind === 'same') return [];
    const { row: number, kind, name } = row;
    const fields = row.kind === 'change' ? row.differences.map(({ field }) => field) : undefined;
    return [{ row: number, would: kind, name, fields, reasons: row.kind === 'refused' ? row.reasons : undefined }];
  });
  if (!apply || counts.refused > 0) return { rows: [...told, counts], failed: counts.refused > 0 };
  const changedMeanwhile = await applyImport(deps, planned, operator);
  const left = changedMeanwhile.map((row) => ({ row, fault: 'somebody changed it meanwhile: import the file again' }));
  return { rows: [...left, { ...counts, applied: counts.add + counts.change - left.length }], failed: left.length > 0 };
};
