import { followCalendarChanges } from '../../../functions/use-cases/follow-calendar';
import { moveHolders } from '../../../functions/use-cases/move-holders';
import { redeliverCases } from '../../../functions/use-cases/redeliver-cases';
import type { OpsDeps } from '../connect';
import type { Result } from './result';

/** Runs now what runs every 5 minutes. Returns how many cases were looked after. */
export const redeliver = async (deps: OpsDeps): Promise<Result> => {
  const { looked } = await redeliverCases(deps);
  await moveHolders(deps);
  await followCalendarChanges(deps);
  return { rows: [{ looked }] };
};
