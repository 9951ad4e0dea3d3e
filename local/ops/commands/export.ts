import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod/mini';
import { exportTitles } from '../../../functions/domain/register/export-columns';
import { registerRows } from '../../../functions/use-cases/export-register';
import { csvOf } from '../../../functions/use-cases/csv-stream';
import type { OpsDeps } from '../connect';
import type { Result } from './result';

const period = z.object({ from: z.iso.date(), to: z.iso.date() });

/** Writes the register of a period as the desk's CSV into a new file that only its owner can read. */
export const exportCsv = async (
  deps: Pick<OpsDeps, 'register' | 'office' | 'clock'>,
  file: string,
  range: { from?: string; to?: string },
): Promise<Result> => {
  const days = period.safeParse(range);
  if (!days.success || days.data.to < days.data.from)
    throw new Error('--from and --to are days as 2026-01-31, the first not after the last');
  const rows = await registerRows(deps, days.data);
  await pipeline(csvOf(rows, exportTitles), createWriteStream(file, { mode: 0o600, flags: 'wx' }));
  return { rows: [{ file, cases: rows.length }] };
};
