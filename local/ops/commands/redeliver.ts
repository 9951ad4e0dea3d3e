import { followCalendarChanges } from '../../../functions/use-cases/follow-calendar';
import { moveHolders } from '../../../functions/use-cases/move-holders';
import { redeliverCases } from '../../../functions/use-cases/redeliver-cases';
import type { OpsDeps } from '../connect';
import type { Result } from './result';

/** Runs the five-minute tasks now. Returns the number of checked cases. */
export const redeliver = async (deps: OpsDeps): Promise<Result> => {
  const { looked } = await redeliverCases(deps);
  await moveHolders(deps);
  await followCalendarChanges(deps);
  return { rows: [{ looked }] };
};
