import type { Gap } from '../errors';
import { type Month, monthAfter, monthOf, monthsBetween, monthText } from '../statistics/months';
import { isMonth, maxMonthsShown } from '../statistics/period';
import { dayText } from '../time/dates';

/**
 * Returns the first and last month for memos. Months must be over, have records, and be within the range of the
 * statistics.
 */
const boundsOfMonths = (first: Month, now: Date): { from: Month; to: Month } => {
  const to = monthAfter(monthOf(now), -1);
  const earliest = monthAfter(to, 1 - maxMonthsShown);
  return { from: first > earliest ? first : earliest, to };
};

/** Returns the months that a memo may report, newest first. `first` is the month of the first record, if any. */
export const reportableMonths = (first: Month | undefined, now: Date): Month[] => {
  if (first === undefined) return [];
  const { from, to } = boundsOfMonths(first, now);
  return monthsBetween(from, to).reverse();
};

const faultOf = (month: string, first: Month | undefined, now: Date): string | undefined => {
  if (!isMonth(month)) return 'Pilih bulan dari daftar.';
  if (month >= monthOf(now))
    return `${monthText(month)} belum berakhir. Nota dinasnya dapat dibuat mulai ${dayText(`${monthAfter(month)}-01`)}.`;
  if (first === undefined) return 'Belum ada permohonan yang tercatat, jadi belum ada yang dilaporkan.';
  const { from } = boundsOfMonths(first, now);
  return month < from ? `Nota dinas dapat dibuat untuk ${monthText(from)} dan sesudahnya.` : undefined;
};

/** Returns a gap with the allowed months if no memo can report this month. */
export const monthGaps = (month: string, first: Month | undefined, now: Date): Gap[] => {
  const message = faultOf(month, first, now);
  return message ? [{ field: 'memo.month', message }] : [];
};
