import type { OutcomeId } from '../sop/outcomes';
import { workingDaysTaken } from '../statistics/measure';
import type { Moment } from './case';
import type { CaseHead, StepRecord } from './records';

/** The outcomes that end a step without the decision that it asked for. */
const cancelling: readonly OutcomeId[] = ['withdraw', 'lapse'];

/**
 * Returns an open step's record as its outcome closes it, with the working days that it took. `by` is a roster id, 'pemohon' or 'sistem'.
 * `head` is the head before the event, which gets the next `seq`.
 */
export const closeStep = (
  record: StepRecord,
  outcome: OutcomeId,
  by: string,
  head: Pick<CaseHead, 'seq'>,
  { now, holidays }: Moment,
): StepRecord => ({
  ...record,
  // Only an open step's due date can still move. Without the time its entry stays below 1 KB.
  time: undefined,
  workingDays: holidays && workingDaysTaken(record.openedAt, now.toISOString(), holidays),
  status: cancelling.includes(outcome) ? 'dibatalkan' : 'selesai',
  outcome,
  decidedAt: now.toISOString(),
  decidedBy: by,
  decidedSeq: head.seq + 1,
});
