import type { PlannedRow } from '../../../functions/domain/catalogue/import';
import { catalogueColumns } from '../../../functions/domain/catalogue/import-columns';
import { operator } from '../../../functions/domain/office/office-record';
import { applyImport, type ImportResult, previewImport } from '../../../functions/use-cases/catalogue/import-catalogue';
import { catalogueTable } from '../../../functions/use-cases/catalogue/export-catalogue';
import { readTable } from '../../../functions/use-cases/catalogue/read-table';
import { readArgumentFile, writeTableFile } from '../argument-files';
import type { OpsDeps } from '../connect';
import type { Result } from './result';

/** Writes every listed application as XLSX or CSV, chosen by the file's ending, into a new file that only its owner can read. */
export const exportCatalogue = async ({ catalogue }: Pick<OpsDeps, 'catalogue'>, file: string): Promise<Result> => {
  const applications = await writeTableFile(file, catalogueColumns, () => catalogueTable({ catalogue }));
  return { rows: [{ file, applications }] };
};

/** Returns the rows of a plan as lines. Refused rows come last, directly above the counts. */
const linesOf = (planned: readonly PlannedRow[]): Result['rows'] => {
  const refused = planned.filter(({ kind }) => kind === 'refused');
  const others = planned.filter(({ kind }) => kind === 'add' || kind === 'change');
  return [...others, ...refused].map((row) => {
    const fields = row.kind === 'change' ? row.differences.map(({ field }) => field) : undefined;
    const reasons = row.kind === 'refused' ? row.reasons : undefined;
    const hint = row.kind === 'add' ? row.hint : undefined;
    return { row: row.row, would: row.kind, name: row.name, fields, reasons, hint };
  });
};

const unwrittenRows = ({ skippedRows, failedRows, failure }: ImportResult): Result['rows'] => [
  ...skippedRows.map((row) => ({ row, fault: 'not written, somebody changed it meanwhile: import the file again' })),
  ...failedRows.map((row) => ({ row, fault: 'not written, the import stopped before: import the file again' })),
  ...(failure === undefined ? [] : [{ stopped: failure instanceof Error ? failure.message : `${failure}` }]),
];

/** Shows row by row the changes that an XLSX or a CSV would make. With `apply`, and without refused rows, it makes them. */
export const importCatalogue = async (
  deps: Pick<OpsDeps, 'catalogue' | 'clock' | 'ids' | 'log'>,
  file: string,
  { apply = false }: { apply?: boolean },
): Promise<Result> => {
  const { fault: unreadable, cells } = await readTable(await readArgumentFile(file), file);
  if (!cells) return { rows: [{ fault: unreadable }], failed: true };
  const { fault, rows: planned } = await previewImport(deps, cells);
  if (!planned) return { rows: [{ fault }], failed: true };
  const count = (kind: string) => planned.filter((row) => row.kind === kind).length;
  const counts = { add: count('add'), change: count('change'), same: count('same'), refused: count('refused') };
  if (!apply) return { rows: [...linesOf(planned), counts], failed: counts.refused > 0 };
  if (counts.refused > 0) {
    const todo = 'nothing was written, because a file with refused rows is not applied in part: correct or remove them';
    return { rows: [...linesOf(planned), { ...counts, applied: 0, todo }], failed: true };
  }
  const onProgress = (count: number) => deps.log('imported', { count });
  const result = await applyImport(deps, planned, { actor: operator, onProgress });
  const faults = unwrittenRows(result);
  return { rows: [...faults, { ...counts, applied: result.writtenRows.length }], failed: faults.length > 0 };
};
