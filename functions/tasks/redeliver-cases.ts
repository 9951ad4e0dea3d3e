import * as z from 'zod/mini';
import type { DepsOf } from '../catalog/deps-of';
import { redeliverCases as redeliver } from '../use-cases/redeliver-cases';

/** `aheadMinutes` includes checks due within that time. A start on one machine uses it, because nothing is in progress then. */
const input = z.strictObject({ aheadMinutes: z._default(z.int().check(z.minimum(0)), 0) });

/** Called every 5 minutes, and after a mailbox was corrected. */
export const redeliverCases =
  (deps: DepsOf<'redeliver-cases'>) =>
  async (event: unknown): Promise<{ looked: number }> =>
    redeliver(deps, input.parse(event).aheadMinutes);
