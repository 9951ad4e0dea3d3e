import { addDays, addWorkingDays, dayOf, type Holidays, isWorkingDay, workingDaysBetween } from './calendar';

/** Working days that something has waited since an instant; the day after is the first that counts. */
export const workingDaysSince = (instant: string, today: string, holidays: Holidays): number =>
  workingDaysBetween(dayOf(new Date(instant)), today, holidays);

/**
 * The last whole day on which a revision asked for at `instant` can be sent: that before the working day whose morning round
 * finds it waited for `lapse` working days. A day off counts too: the page takes a revision on any day.
 */
export const lastDayToRevise = (instant: string, lapse: number, holidays: Holidays): string =>
  addDays(addWorkingDays(dayOf(new Date(instant)), lapse, holidays), -1);

export const workingDayBefore = (day: string, holidays: Holidays): string => {
  let before = addDays(day, -1);
  while (!isWorkingDay(before, holidays)) before = addDays(before, -1);
  return before;
};

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
