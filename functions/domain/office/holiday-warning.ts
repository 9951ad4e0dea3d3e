import { addDays, type Holidays, isWorkingDay } from '../time/calendar';

/**
 * The month from which next year's days off must be known. The joint decree (SKB) of a year comes out in September or October of
 * the year before. Due dates that are set in October can lie in January.
 */
const monthOfDecree = '10';

/**
 * Returns a year whose days off are missing: this year, or from October the next. Until somebody enters them, only
 * weekends are known.
 */
export const yearWithoutTable = (today: string, { years }: Pick<Holidays, 'years'>): string | undefined => {
  const year = today.slice(0, 4);
  if (!years.has(year)) return year;
  const next = `${Number(year) + 1}`;
  return today.slice(5, 7) >= monthOfDecree && !years.has(next) ? next : undefined;
};

/** Returns true if a day is the first working day of its week. Warnings without urgency are sent once a week. */
export const opensWeek = (today: string, holidays: Holidays): boolean => {
  for (let day = addDays(today, -1); new Date(`${day}T00:00:00Z`).getUTCDay() !== 0; day = addDays(day, -1))
    if (isWorkingDay(day, holidays)) return false;
  return true;
};
