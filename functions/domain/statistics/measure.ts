import { dayOf, type Holidays, workingDaysBetween } from '../time/calendar';
import { dueAt, receivedOn } from '../time/deadlines';
import { type StepId, stepOf } from '../sop/sop';

/** Returns the working days from the day of receipt (day 0) to the day of the decision, at least 0. */
export const workingDaysTaken = (openedAt: string, decidedAt: string, holidays: Holidays): number =>
  Math.max(0, workingDaysBetween(receivedOn(new Date(openedAt), holidays), dayOf(new Date(decidedAt)), holidays));

/**
 * Returns the standard time in working days of a step that opens at `openedAt`. Returns undefined for the applicant's
 * step, whose time is in minutes.
 */
export const standardDaysOf = (step: StepId, openedAt: Date, holidays: Holidays): number | undefined => {
  const due = dueAt(openedAt, stepOf(step).time, holidays);
  return due && workingDaysBetween(receivedOn(openedAt, holidays), dayOf(due), holidays);
};
