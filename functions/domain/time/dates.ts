import { dayOf, type Holidays, monthNames, timeText } from './calendar';
import { workingDaysUntil } from './deadlines';

const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** Returns a day ('YYYY-MM-DD') as "Selasa, 24 November 2026". */
export const dayText = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  return `${weekdays[date.getUTCDay()]}, ${date.getUTCDate()} ${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
};

/** Returns an instant (ISO 8601) as "Selasa, 24 November 2026 pukul 08.00 WIB". */
export const instantText = (iso: string): string => {
  const instant = new Date(iso);
  return `${dayText(dayOf(instant))} ${timeText(instant)}`;
};

/** Returns a span as "1 sampai 3", or its single value if both ends are equal. */
export const spanText = (from: string, to: string, textOf: (end: string) => string): string =>
  from === to ? textOf(from) : `${textOf(from)} sampai ${textOf(to)}`;

/** Returns a day ('YYYY-MM-DD') as "Sen 30 Nov", or as "Sen 29 Nov 2027" if it is in another year than `today`. */
export const shortDayText = (day: string, today: string): string => {
  const [weekday = '', number = '', month = '', year = ''] = dayText(day).replace(',', '').split(' ');
  const short = `${weekday.slice(0, 3)} ${number} ${month.slice(0, 3)}`;
  return today.startsWith(year) ? short : `${short} ${year}`;
};

/** Returns an instant (ISO 8601) as "Sen 30 Nov, 16.00" in WIB, with the year if it is not the year of `now`. */
export const shortInstantText = (iso: string, now: Date): string =>
  `${shortDayText(dayOf(new Date(iso)), dayOf(now))}, ${instantText(iso).split(' ').at(-2)}`;

/** The facts for texts about due dates: the present moment and the days off. */
export interface Today {
  now: Date;
  holidays: Holidays;
}

/** Returns the working days left in words: "terlambat 2 hari kerja", "jatuh tempo hari ini", "3 hari kerja lagi". */
export const leftText = (left: number): string =>
  left < 0 ? `terlambat ${-left} hari kerja` : left === 0 ? 'jatuh tempo hari ini' : `${left} hari kerja lagi`;

/** Returns the working days left until a due date (ISO 8601), for use next to the date. "hari ini" is then enough. */
export const dueText = (iso: string, { now, holidays }: Today): string => {
  const left = workingDaysUntil(new Date(iso), now, holidays);
  return left === 0 ? 'hari ini' : leftText(left);
};

/** Returns a due date (ISO 8601) as "Selasa, 24 November 2026 pukul 16.00 WIB (3 hari kerja lagi)". */
export const dueDateText = (iso: string, today: Today): string => `${instantText(iso)} (${dueText(iso, today)})`;

/** Returns until when a decision is due. Once that time has passed, it says how late the decision is instead of promising it. */
export const decisionDueText = (iso: string, { now, holidays }: Today): string => {
  const left = workingDaysUntil(new Date(iso), now, holidays);
  return left < 0
    ? `seharusnya diputuskan paling lambat ${instantText(iso)}; ${leftText(left)}`
    : `keputusan paling lambat ${instantText(iso)}`;
};
