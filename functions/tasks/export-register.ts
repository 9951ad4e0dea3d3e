import * as z from 'zod/mini';
import { exportRegister as write, type ExportDeps } from '../use-cases/export-register';

const input = z.strictObject({ exportId: z.string() });

/** Asked for by a page, run apart from it. */
export const exportRegister =
  (deps: ExportDeps) =>
  async (event: unknown): Promise<object> => {
    await write(deps, input.parse(event).exportId);
    return {};
  };
