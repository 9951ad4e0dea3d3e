import * as z from 'zod/mini';
import type { DepsOf } from '../catalog/deps-of';
import { countMonths as count } from '../use-cases/count-months';
import { onceOpen } from './once-open';

const input = z.strictObject({});

/** Called every half hour. Keeps the figures of the months that are over, and of the current one. */
export const countMonths = (deps: DepsOf<'count-months'>) =>
  onceOpen(async (event) => {
    input.parse(event);
    return count(deps);
  });
