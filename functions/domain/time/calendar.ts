/**
 * Dates and working days in Asia/Jakarta (WIB, UTC+7, no daylight saving). A `day` is 'YYYY-MM-DD' in local time; an
 * instant is a Date.
 */
const wib = 7 * 3_600_000;

/** Returns the day of an instant in WIB. */
export const dayOf = (instant: Date): string => new Date(instant.getTime() + wib).toISOString().slice(0, 10);

/** Returns the instant of `hour` o'clock WIB on a day. */
export const instantAt = (day: string, hour: number): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000 - wib);

/** Returns the hour of an instant in WIB, from 0 to 23. */
export const hourOf = (instant: Date): number => new Date(instant.getTime() + wib).getUTCHours();

/** Returns the time of an instant as "pukul 08.00 WIB". */
export const timeText = (instant: Date): string =>
  `pukul ${new Date(instant.getTime() + wib).toISOString().slice(11, 16).replace(':', '.')} WIB`;

export const monthNames =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Returns the day some calendar months later, or that month's last day if the date does not exist (31 January → 28
 * February).
 */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};

/** The days off of an office. `years` are the years that the table covers. For other years only weekends are known. */
export interface Holidays {
  days: ReadonlySet<string>;
  years: ReadonlySet<string>;
}

export const holidaysFrom = (rows: readonly { date: string }[]): Holidays => ({
  days: new Set(rows.map((row) => row.date)),
  years: new Set(rows.map((row) => row.date.slice(0, 4))),
});

/**
 * The number of added days off from which a year counts as entered. A decree lists about twenty-five; a single extra
 * day is not a table.
 */
const daysOfATable = 10;

/** Returns the shipped table with an office's changes. A decree may add or remove a day during the year. */
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

/**
 * Returns true if the table of days off covers a year ('2026'). For other years only weekends are known, so due dates are
 * estimates.
 */
export const holidaysKnown = (year: string, holidays: Holidays): boolean => holidays.years.has(year);

export const isWorkingDay = (day: string, holidays: Holidays): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.days.has(day);
};

/** Returns the day itself if it is a working day, or else the next working day. */
export const workingDayFrom = (day: string, holidays: Holidays): string => {
  let candidate = day;
  while (!isWorkingDay(candidate, holidays)) candidate = addDays(candidate, 1);
  return candidate;
};

/** Returns the `count`-th working day after `day`. Counting starts on the following day. */
export const addWorkingDays = (day: string, count: number, holidays: Holidays): string => {
  let result = day;
  for (let left = count; left > 0; left -= 1) result = workingDayFrom(addDays(result, 1), holidays);
  return result;
};

/** Returns the working days after `from`, up to and including `to`. Negative if `to` is earlier. */
export const workingDaysBetween = (from: string, to: string, holidays: Holidays): number => {
  if (to < from) return -workingDaysBetween(to, from, holidays);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) count += 1;
  return count;
};
