import { addDays, addWorkingDays, dayOf, type Holidays, isWorkingDay, workingDaysBetween } from './calendar';

/** Working days that something has waited since an instant; the day after is the first that counts. */
export const workingDaysSince = (instant: string, today: string, holidays: Holidays): number =>
  workingDaysBetween(dayOf(new Date(instant)), today, holidays);

/**
 * Returns the last day for a revision that was asked for at `openedAt`: the `lapse`-th working day after it. An applicant who was told a
 * later day keeps that day. The next morning round may end the request.
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

/** Tells whether `today` is the last working day up to `lastDay`: the next morning round comes after it. */
export const isLastWorkingDay = (today: string, lastDay: string, holidays: Holidays): boolean =>
  today <= lastDay && addWorkingDays(today, 1, holidays) > lastDay;

/**
 * At which of these days an applicant is to be reminded now: the latest that was reached, unless they were reminded at that one
 * already. One that a round missed is so carried by the next, and never two at once.
 */
export const reminderDue = (
  waited: number,
  reminded: readonly number[],
  days: readonly number[],
): number | undefined => {
  const reached = days.filter((day) => day <= waited).at(-1);
  return reached === undefined || reminded.includes(reached) ? undefined : reached;
};
