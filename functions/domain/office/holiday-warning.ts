import { addDays, type Holidays, isWorkingDay } from '../time/calendar';

/**
 * Returns a year whose days off are missing: this year, or in December the next. Until somebody enters them, only
 * weekends are known.
 */
export const yearWithoutTable = (today: string, { years }: Holidays): string | undefined => {
  const year = today.slice(0, 4);
  if (!years.has(year)) return year;
  const next = `${Number(year) + 1}`;
  return today.slice(5, 7) === '12' && !years.has(next) ? next : undefined;
};

/** Tells whether a day is the first working day of its week. Warnings without urgency are sent once a week. */
export const opensWeek = (today: string, holidays: Holidays): boolean => {
  for (let day = addDays(today, -1); new Date(`${day}T00:00:00Z`).getUTCDay() !== 0; day = addDays(day, -1))
    if (isWorkingDay(day, holidays)) return false;
  return true;
};
