import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { catalogueColumns, exportRow } from '../../../functions/domain/catalogue/import';
import { operator } from '../../../functions/domain/office/office-record';
import { applyImport, previewImport } from '../../../functions/use-cases/catalogue/import-catalogue';
import { readCsv } from '../../../functions/use-cases/catalogue/read-csv';
import { asCsv } from '../../../functions/use-cases/register-files';
import type { OpsDeps } from '../connect';
import type { Result } from './result';

/** Every listed application as CSV, into a new file that its owner alone reads. */
export const exportCatalogue = async ({ catalogue }: Pick<OpsDeps, 'catalogue'>, file: string): Promise<Result> => {
  const rows: string[][] = [];
  for await (const record of catalogue.all(['listed'])) rows.push(exportRow(record));
  await pipeline(
    Readable.fromWeb(asCsv(rows, catalogueColumns) as ReadableStream<Uint8Array>),
    createWriteStream(file, { mode: 0o600, flags: 'wx' }),
  );
  return { rows: [{ file, applications: rows.length }] };
};

/** Says what a CSV would change row by row; with `apply`, and where no row is refused, changes it. */
export const importCatalogue = async (
  deps: Pick<OpsDeps, 'catalogue' | 'clock' | 'ids'>,
  file: string,
  { apply = false }: { apply?: boolean },
): Promise<Result> => {
  const { fault: unreadable, cells } = readCsv(await readFile(file));
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
