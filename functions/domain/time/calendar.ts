/**
 * Dates and working days in Asia/Jakarta (WIB, UTC+7, no daylight saving). A `day` is 'YYYY-MM-DD' as the office's wall
 * calendar shows it; an instant is a Date.
 */
const wib = 7 * 3_600_000;

/** The day on which the instant falls in WIB. */
export const dayOf = (instant: Date): string => new Date(instant.getTime() + wib).toISOString().slice(0, 10);

/** The instant of `hour` o'clock WIB on that day. */
export const instantAt = (day: string, hour: number): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000 - wib);

/** The hour of the day in WIB, 0 to 23. */
export const hourOf = (instant: Date): number => new Date(instant.getTime() + wib).getUTCHours();

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** One calendar month later; the last day of the month where that day does not exist there (31 January → 28 February). */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};

/** The days off of an office. `years` are those that the table covers: beyond them only weekends are known. */
export interface Holidays {
  days: ReadonlySet<string>;
  years: ReadonlySet<string>;
}

export const holidaysFrom = (rows: readonly { date: string }[]): Holidays => ({
  days: new Set(rows.map((row) => row.date)),
  years: new Set(rows.map((row) => row.date.slice(0, 4))),
});

/** A year counts as entered with so many days off; a decree lists some twenty-five. One extra day makes no table. */
const daysOfATable = 10;

/** The shipped table with an office's changes over it: a decree may add or take away a day in mid-year. */
export const changedHolidays = (
  { days, years }: Holidays,
  changes: readonly { date: string; off: boolean }[],
): Holidays => {
  const changed = new Set(days);
  for (const { date, off } of changes) {
    if (off) changed.add(date);
    else changed.delete(date);
  }
  const added = changes.filter(({ off }) => off).map(({ date }) => date.slice(0, 4));
  const entered = added.filter((year) => added.filter((other) => other === year).length >= daysOfATable);
  return { days: changed, years: new Set([...years, ...entered]) };
};

/** Tells whether the table of days off covers a year ('2026'). In another year only weekends are known, and due dates are a guess. */
export const holidaysKnown = (year: string, holidays: Holidays): boolean => holidays.years.has(year);

export const isWorkingDay = (day: string, holidays: Holidays): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.days.has(day);
};

/** The day itself if it is a working day, else the next one that is. */
export const workingDayFrom = (day: string, holidays: Holidays): string => {
  let candidate = day;
  while (!isWorkingDay(candidate, holidays)) candidate = addDays(candidate, 1);
  return candidate;
};

/** The `count`-th working day after `day`; the day after `day` is the first that may count. */
export const addWorkingDays = (day: string, count: number, holidays: Holidays): string => {
  let result = day;
  for (let left = count; left > 0; left -= 1) result = workingDayFrom(addDays(result, 1), holidays);
  return result;
};

/** Working days after `from` up to and including `to`; negative where `to` is the earlier one. */
export const workingDaysBetween = (from: string, to: string, holidays: Holidays): number => {
  if (to < from) return -workingDaysBetween(to, from, holidays);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) count += 1;
  return count;
};
