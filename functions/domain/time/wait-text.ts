import { dayOf, type Holidays } from './calendar';
import { workingDaysUntil } from './deadlines';
import type { CaseHead } from '../case/records';
import { lastDayToRevise } from './waiting';
import { isOver } from './revise-by';
import { waitingTimes } from './waiting-times';
import { dayText, leftText, shortDayText } from './dates';

/** The due time of a waiting step: time left in words, day and urgency. */
export interface DueWords {
  left: string;
  /** "Sel 1 Des". */
  day: string;
  urgency: 'late' | 'today' | 'later' | 'unmeasured';
}

type Waiting = Pick<CaseHead, 'waits' | 'status'>;

/**
 * Returns the day ('YYYY-MM-DD') by which somebody should act, or undefined if nothing waits. For an applicant it is the last day for the
 * revision under this calendar.
 */
export const actBy = ({ waits, status }: Waiting, holidays: Holidays): string | undefined => {
  if (!waits) return undefined;
  if (status === 'menunggu-pemohon') return lastDayToRevise({ openedAt: waits.at }, waitingTimes.lapse, holidays);
  return dayOf(new Date(waits.at));
};

/** Returns undefined if nothing waits. An applicant's days are not counted down, because the office's clock has stopped. */
export const dueWords = (head: Waiting, now: Date, holidays: Holidays): DueWords | undefined => {
  const by = actBy(head, holidays);
  if (!head.waits || by === undefined) return undefined;
  const day = shortDayText(by, dayOf(now));
  if (head.status === 'menunggu-pemohon') {
    const left = isOver(by, dayOf(now)) ? 'batas perbaikan sudah lewat:' : 'perbaikan paling lambat';
    return { left, day, urgency: 'unmeasured' };
  }
  const days = workingDaysUntil(new Date(head.waits.at), now, holidays);
  return { left: leftText(days), day, urgency: days < 0 ? 'late' : days === 0 ? 'today' : 'later' };
};

/**
 * Returns the due time in one line for the register, once with the short day and once with the full day. Returns
 * nothing if nothing waits.
 */
export const waitTexts = (head: Waiting, now: Date, holidays: Holidays): string[] => {
  const due = dueWords(head, now, holidays);
  const by = actBy(head, holidays);
  return due && by !== undefined ? [`${due.left} ${due.day}`, `${due.left} ${dayText(by)}`] : [];
};
