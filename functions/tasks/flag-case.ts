import type { DepsOf } from '../catalog/deps-of';
import { caseInput } from './case-input';

const restartAfterMinutes = 10;

/** The workflow gave up on a case: marks it for ops, and for `redeliver-cases` to start anew later. */
export const flagCase =
  (deps: DepsOf<'flag-case'>) =>
  async (event: unknown): Promise<object> => {
    const { caseId } = caseInput.parse(event);
    await deps.cases.flag(caseId, new Date(deps.clock.now().getTime() + restartAfterMinutes * 60_000));
    deps.log('flagged', { caseId });
    return {};
  };
