import { redeliver as task } from '../../../functions/tasks/redeliver';
import type { OpsDeps } from '../connect';
import type { Result } from './result';

/** One round of the schedule, now. */
export const redeliver = async (deps: OpsDeps): Promise<Result> => ({ rows: [await task(deps)()] });
