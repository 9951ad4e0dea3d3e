import * as z from 'zod/mini';
import type { DepsOf } from '../catalog/deps-of';
import { exportRegister as write } from '../use-cases/export-register';

const input = z.strictObject({ exportId: z.string() });

/** Started by a page, which does not wait for it. */
export const exportRegister =
  (deps: DepsOf<'export-register'>) =>
  async (event: unknown): Promise<object> => {
    await write(deps, input.parse(event).exportId);
    return {};
  };
