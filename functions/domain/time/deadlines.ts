import {
  addMonths,
  addWorkingDays,
  dayOf,
  type Holidays,
  hourOf,
  instantAt,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from './calendar';
import { profile } from '../office/office-profile';
import type { StandardTime } from '../sop/sop';

/**
 * The hour (WIB) at which office hours end, as the office sets it. A later arrival counts as received on the next working day, and
 * dues fall at that hour.
 */
export const { closingHour } = profile.times;

/** Returns the working day ('YYYY-MM-DD') on which something that arrives at `instant` counts as received. */
export const receivedOn = (instant: Date, holidays: Holidays, closing = closingHour): string => {
  const day = dayOf(instant);
  return hourOf(instant) < closing ? workingDayFrom(day, holidays) : addWorkingDays(day, 1, holidays);
};

/**
 * Returns when a step that opens at `openedAt` is due: the upper bound of its standard time, at the closing hour. Working days count from
 * the day of receipt (the day after is day 1). Calendar months end on a working day, the next one if need be. Minutes are not a deadline:
 * undefined.
 */
export const dueAt = (
  openedAt: Date,
  time: Pick<StandardTime, 'to' | 'unit'>,
  holidays: Holidays,
  closing = closingHour,
): Date | undefined => {
  if (time.unit === 'menit') return undefined;
  const received = receivedOn(openedAt, holidays, closing);
  const day =
    time.unit === 'hari'
      ? addWorkingDays(received, time.to, holidays)
      : workingDayFrom(addMonths(received, time.to), holidays);
  return instantAt(day, closing);
};

/** Returns when late begins. A due date that was declared a day off is followed by the close of the next working day. */
const closeOf = (due: Date, holidays: Holidays): Date =>
  isWorkingDay(dayOf(due), holidays) ? due : instantAt(workingDayFrom(dayOf(due), holidays), closingHour);

/**
 * Returns the working days left until `due`. 0 is due today, and a negative number says how many days late. A day counts from the hour when
 * a new arrival would count as received on it. So nothing late is late by 0, and nothing is late before the close of a working day.
 */
export const workingDaysUntil = (dueDate: Date, now: Date, holidays: Holidays): number => {
  const due = closeOf(dueDate, holidays);
  const dueDay = dayOf(due);
  if (now <= due) return workingDaysBetween(dayOf(now), dueDay, holidays);
  return -Math.max(1, workingDaysBetween(dueDay, receivedOn(now, holidays), holidays));
};
