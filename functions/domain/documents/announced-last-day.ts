import type { FormRecord, StepRecord } from '../case/records';

/**
 * Returns the last day ('YYYY-MM-DD') for the revision that a return asks for, as announced when `form` was recorded.
 * `source` is the return itself; `form` is later if it gives the letter its number.
 *
 * Returns undefined if the applicant waited no more for the letter then, and for steps from before days were announced.
 */
export const announcedLastDay = (
  steps: readonly StepRecord[],
  source: Pick<FormRecord, 'seq'>,
  form: Pick<FormRecord, 'seq' | 'at'>,
): string | undefined => {
  const isDecidedAfter = ({ decidedSeq }: StepRecord, seq: number) => decidedSeq === undefined || decidedSeq > seq;
  // A lifted lapse gives the same return another round.
  const round = steps
    .filter((record) => record.step === 'request' && isDecidedAfter(record, source.seq))
    .sort((a, b) => a.round - b.round)
    .find((record) => isDecidedAfter(record, form.seq));
  const isOfLaterReturn = round !== undefined && form.seq > source.seq && round.openedAt > form.at;
  return isOfLaterReturn ? undefined : round?.reviseBy;
};
