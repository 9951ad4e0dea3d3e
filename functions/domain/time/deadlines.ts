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

/** Office hours end at an hour that the office sets (WIB): what arrives later counts as received on the next working day, and dues fall at that hour. */
export const closingHour = (): number => profile().times.closingHour;

/** The working day on which something that arrives at `instant` counts as received. */
export const receivedOn = (instant: Date, holidays: Holidays): string => {
  const day = dayOf(instant);
  return hourOf(instant) < closingHour() ? workingDayFrom(day, holidays) : addWorkingDays(day, 1, holidays);
};

/**
 * When a step that opens at `openedAt` is due: the upper bound of its standard time, counted in working days from the day of
 * receipt (the day after is day 1), or in calendar months moved to the next working day, at the closing hour. Minutes are not a
 * deadline: undefined.
 */
export const dueAt = (openedAt: Date, time: StandardTime, holidays: Holidays): Date | undefined => {
  if (time.unit === 'menit') return undefined;
  const received = receivedOn(openedAt, holidays);
  const day =
    time.unit === 'hari'
      ? addWorkingDays(received, time.to, holidays)
      : workingDayFrom(addMonths(received, time.to), holidays);
  return instantAt(day, closingHour());
};

/** When late begins: a due date that was declared a day off is followed by the close of the next working day. */
const closeOf = (due: Date, holidays: Holidays): Date =>
  isWorkingDay(dayOf(due), holidays) ? due : instantAt(workingDayFrom(dayOf(due), holidays), closingHour());

/**
 * Working days left until `due`; 0 is due today. Negative when late: by how many, a day counting from when something that arrives
 * now would count as received on it, so that nothing late is late by none. Nothing is late before the close of a working day.
 */
export const workingDaysUntil = (told: Date, now: Date, holidays: Holidays): number => {
  const due = closeOf(told, holidays);
  const dueDay = dayOf(due);
  if (now <= due) return workingDaysBetween(dayOf(now), dueDay, holidays);
  return -Math.max(1, workingDaysBetween(dueDay, receivedOn(now, holidays), holidays));
};
