import * as z from 'zod/mini';
import type { DepsOf } from '../catalog/deps-of';
import { exportStatistics as write } from '../use-cases/export-statistics';

const input = z.strictObject({ exportId: z.string() });

/** Started by a page, which does not wait for it. */
export const exportStatistics =
  (deps: DepsOf<'export-statistics'>) =>
  async (event: unknown): Promise<object> => {
    await write(deps, input.parse(event).exportId);
    return {};
  };
