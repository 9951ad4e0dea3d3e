import { dayOf, type Holidays, workingDaysBetween } from '../../domain/calendar';
import type { CaseHead } from '../../domain/records';
import { isLate } from '../../domain/register-filter';
import { dayText } from '../dates';

/** When what waits is due, and by how much it is late. */
export const dueText = (head: Pick<CaseHead, 'waits' | 'status'>, now: Date, holidays: Holidays): string => {
  if (!head.waits) return '–';
  const day = dayOf(new Date(head.waits.at));
  if (head.status === 'menunggu-pemohon') return `menunggu sejak ${dayText(day)}`;
  if (!isLate(head, now)) return dayText(day);
  const days = workingDaysBetween(day, dayOf(now), holidays);
  return `${dayText(day)}, ${days > 0 ? `terlambat ${days} hari kerja` : 'lewat batas waktu hari ini'}`;
};
