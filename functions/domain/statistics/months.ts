import { addDays, addMonths, dayOf, instantAt, monthNames } from '../time/calendar';
import { spanText } from '../time/dates';

/** A calendar month in WIB, 'YYYY-MM'. */
export type Month = string;

export const monthOf = (instant: string | Date): Month => dayOf(new Date(instant)).slice(0, 7);

export const monthAfter = (month: Month, count = 1): Month => addMonths(`${month}-01`, count).slice(0, 7);

/** Returns the first and last instant of a month, in ISO 8601. */
export const boundsOf = (month: Month): { from: string; to: string } => ({
  from: instantAt(`${month}-01`, 0).toISOString(),
  to: new Date(instantAt(`${monthAfter(month)}-01`, 0).getTime() - 1).toISOString(),
});

/** Returns every month from one to another, both included. Returns none if `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): Month[] => {
  const months: Month[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
};

/** Returns the Monday of an instant's week, as 'YYYY-MM-DD' in WIB. */
export const weekOf = (instant: string | Date): string => {
  const day = dayOf(new Date(instant));
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
};

/** Returns a month as "November 2026". */
export const monthText = (month: Month): string => `${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

/** Returns "Oktober 2026 sampai November 2026", or the single month. */
export const monthsText = (from: Month, to: Month): string => spanText(from, to, monthText);

/** Returns a month as "Nov 26". */
export const shortMonthText = (month: Month): string =>
  `${monthNames[Number(month.slice(5)) - 1]?.slice(0, 3)} ${month.slice(2, 4)}`;
