import * as z from 'zod/mini';
import type { Deps } from '../ports/deps';

const input = z.object({ caseId: z.uuid() });
const restartAfterMinutes = 10;

/** The workflow gave up on a case: marks it for ops, and for `redeliver` to start anew later. */
export const flagCase =
  (deps: Pick<Deps, 'cases' | 'clock' | 'log'>) =>
  async (event: unknown): Promise<object> => {
    const { caseId } = input.parse(event);
    await deps.cases.flag(caseId, new Date(deps.clock.now().getTime() + restartAfterMinutes * 60_000));
    deps.log('flagged', { caseId });
    return {};
  };
