import type { DepsOf } from '../catalog/deps-of';
import { caseInput } from './case-input';

const restartAfterMinutes = 10;

/** Called if the workflow gave up on a case. Flags it for operators, and schedules `redeliver-cases` to restart it. */
export const flagCase =
  (deps: DepsOf<'flag-case'>) =>
  async (event: unknown): Promise<object> => {
    const { caseId } = caseInput.parse(event);
    await deps.cases.flag(caseId, new Date(deps.clock.now().getTime() + restartAfterMinutes * 60_000));
    deps.log('flagged', { caseId });
    return {};
  };
