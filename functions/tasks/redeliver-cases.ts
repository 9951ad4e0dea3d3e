import * as z from 'zod/mini';
import type { DepsOf } from '../catalog/deps-of';
import { redeliverCases as redeliver } from '../use-cases/redeliver-cases';

/** `aheadMinutes`: includes checks that fall due so soon, as after a start on one machine, where nothing is on its way. */
const input = z.strictObject({ aheadMinutes: z._default(z.int().check(z.minimum(0)), 0) });

/** Called every 5 minutes, and when a mailbox was put right. */
export const redeliverCases =
  (deps: DepsOf<'redeliver-cases'>) =>
  async (event: unknown): Promise<{ looked: number }> =>
    redeliver(deps, input.parse(event).aheadMinutes);
