import * as z from 'zod/mini';
import type { DepsOf } from '../catalog/deps-of';
import { exportCatalogue as write } from '../use-cases/catalogue/export-catalogue';

const input = z.strictObject({ exportId: z.string() });

/** Started by a page, which does not wait for it. */
export const exportCatalogue =
  (deps: DepsOf<'export-catalogue'>) =>
  async (event: unknown): Promise<object> => {
    await write(deps, input.parse(event).exportId);
    return {};
  };
