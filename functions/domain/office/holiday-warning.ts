import { addDays, type Holidays, isWorkingDay } from '../time/calendar';

/** The year whose days off nobody has entered yet: this one, or in December the next. Until then only weekends are known. */
export const yearWithoutTable = (today: string, { years }: Holidays): string | undefined => {
  const year = today.slice(0, 4);
  if (!years.has(year)) return year;
  const next = `${Number(year) + 1}`;
  return today.slice(5, 7) === '12' && !years.has(next) ? next : undefined;
};

/** Tells whether it is the first working day of its week. A mere warning is given once a week. */
export const opensWeek = (today: string, holidays: Holidays): boolean => {
  for (let day = addDays(today, -1); new Date(`${day}T00:00:00Z`).getUTCDay() !== 0; day = addDays(day, -1))
    if (isWorkingDay(day, holidays)) return false;
  return true;
};
