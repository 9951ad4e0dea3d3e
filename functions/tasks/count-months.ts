import * as z from 'zod/mini';
import type { DepsOf } from '../catalog/deps-of';
import { countMonths as count } from '../use-cases/count-months';

const input = z.strictObject({});

/** Called every half hour. */
export const countMonths =
  (deps: DepsOf<'count-months'>) =>
  async (event: unknown): Promise<{ months: number }> => {
    input.parse(event);
    return count(deps);
  };
