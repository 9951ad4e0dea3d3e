import { dayOf, type Holidays } from './calendar';
import { workingDaysUntil } from './deadlines';
import type { CaseHead } from '../case/records';
import { dayText, leftText, shortDayText } from './dates';

/** The due time of something that waits: the time left in words, the day, and how much it presses. */
export interface DueWords {
  left: string;
  /** "Sel 1 Des". */
  day: string;
  urgency: 'late' | 'today' | 'later' | 'unmeasured';
}

/** Returns undefined where nothing waits. The applicant's text tells when the case came to them: its clock stands still. */
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

/** The same in a line, as a row of the register shows it, and with the day in full; none where nothing waits. */
export const waitTexts = (head: Pick<CaseHead, 'waits' | 'status'>, now: Date, holidays: Holidays): string[] => {
  const due = dueWords(head, now, holidays);
  return head.waits && due ? [`${due.left} ${due.day}`, `${due.left} ${dayText(dayOf(new Date(head.waits.at)))}`] : [];
};
