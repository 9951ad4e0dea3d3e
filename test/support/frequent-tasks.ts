import type { Deps } from '../../functions/ports/deps';
import { moveHolders } from '../../functions/tasks/move-holders';
import { redeliverCases } from '../../functions/tasks/redeliver-cases';

/** Runs the tasks that the schedule runs every 5 minutes. */
export const runFrequentTasks = async (deps: Deps): Promise<{ looked: number }> => {
  const answer = await redeliverCases(deps)({});
  await moveHolders(deps)({});
  return answer;
};
