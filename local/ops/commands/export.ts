import * as z from 'zod/mini';
import { exportTitles } from '../../../functions/domain/register/export-columns';
import { registerRows } from '../../../functions/use-cases/export-register';
import { writeTableFile } from '../argument-files';
import type { OpsDeps } from '../connect';
import type { Result } from './result';

const period = z.object({ from: z.iso.date(), to: z.iso.date() });

/** Writes the register of a period as the desk's CSV or XLSX into a new file that only its owner can read. */
export const exportPeriod = async (
  deps: Pick<OpsDeps, 'register' | 'office' | 'clock'>,
  file: string,
  range: { from?: string; to?: string },
): Promise<Result> => {
  const days = period.safeParse(range);
  if (!days.success || days.data.to < days.data.from)
    throw new Error('--from and --to are days as 2026-01-31, the first not after the last');
  const cases = await writeTableFile(file, exportTitles, () => registerRows(deps, days.data));
  return { rows: [{ file, cases }] };
};
