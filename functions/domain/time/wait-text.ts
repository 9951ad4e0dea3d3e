import { dayOf, type Holidays } from './calendar';
import { workingDaysUntil } from './deadlines';
import type { CaseHead } from '../case/records';
import { dayText, leftText, shortDayText } from './dates';

/** The due time of a waiting step: time left in words, day and urgency. */
export interface DueWords {
  left: string;
  /** "Sel 1 Des". */
  day: string;
  urgency: 'late' | 'today' | 'later' | 'unmeasured';
}

/**
 * Returns undefined if nothing waits. For an applicant, returns the start of the wait, because the office's clock has
 * stopped.
 */
export const dueWords = (
  { waits, status }: Pick<CaseHead, 'waits' | 'status'>,
  now: Date,
  holidays: Holidays,
): DueWords | undefined => {
  if (!waits) return undefined;
  const day = shortDayText(dayOf(new Date(waits.at)));
  if (status === 'menunggu-pemohon') return { left: 'menunggu sejak', day, urgency: 'unmeasured' };
  const days = workingDaysUntil(new Date(waits.at), now, holidays);
  return { left: leftText(days), day, urgency: days < 0 ? 'late' : days === 0 ? 'today' : 'later' };
};

/**
 * Returns the due time in one line for the register, once with the short day and once with the full day. Returns
 * nothing if nothing waits.
 */
export const waitTexts = (head: Pick<CaseHead, 'waits' | 'status'>, now: Date, holidays: Holidays): string[] => {
  const due = dueWords(head, now, holidays);
  return head.waits && due ? [`${due.left} ${due.day}`, `${due.left} ${dayText(dayOf(new Date(head.waits.at)))}`] : [];
};
