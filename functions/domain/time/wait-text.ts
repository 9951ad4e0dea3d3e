import { dayOf, type Holidays } from './calendar';
import { workingDaysUntil } from './deadlines';
import type { CaseHead } from '../case/records';
import { dayText, dueText } from './dates';

/** When what waits is due, and by how much it is late. */
export const waitText = (head: Pick<CaseHead, 'waits' | 'status'>, now: Date, holidays: Holidays): string => {
  if (!head.waits) return '–';
  const { at } = head.waits;
  const day = dayText(dayOf(new Date(at)));
  if (head.status === 'menunggu-pemohon') return `menunggu sejak ${day}`;
  return workingDaysUntil(new Date(at), now, holidays) < 0 ? `${day}, ${dueText(at, { now, holidays })}` : day;
};
