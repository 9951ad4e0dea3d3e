import { addDays, addWorkingDays, dayOf, type Holidays, isWorkingDay, workingDaysBetween } from './calendar';

/** Returns the working days since an instant. Counting starts on the following day. */
export const workingDaysSince = (instant: string, today: string, holidays: Holidays): number =>
  workingDaysBetween(dayOf(new Date(instant)), today, holidays);

/**
 * Returns the last day for a revision requested at `openedAt`: the `lapse`-th working day after it. A later day that
 * was announced stays valid. The next morning round may end the request.
 */
export const lastDayToRevise = (
  { openedAt, reviseBy = '' }: { openedAt: string; reviseBy?: string },
  lapse: number,
  holidays: Holidays,
): string => {
  const reckoned = addWorkingDays(dayOf(new Date(openedAt)), lapse, holidays);
  return reviseBy > reckoned ? reviseBy : reckoned;
};

export const workingDayBefore = (day: string, holidays: Holidays): string => {
  let before = addDays(day, -1);
  while (!isWorkingDay(before, holidays)) before = addDays(before, -1);
  return before;
};

/** Returns true if `today` is the last working day up to `lastDay`. The next morning round comes after it. */
export const isLastWorkingDay = (today: string, lastDay: string, holidays: Holidays): boolean =>
  today <= lastDay && addWorkingDays(today, 1, holidays) > lastDay;

/**
 * Returns the latest reminder day that has been reached, or undefined if the applicant was already reminded for it. A
 * day missed by one round is sent by the next; two reminders never go out together.
 */
export const reminderDue = (
  waited: number,
  reminded: readonly number[],
  days: readonly number[],
): number | undefined => {
  const reached = days.filter((day) => day <= waited).at(-1);
  return reached === undefined || reminded.includes(reached) ? undefined : reached;
};
