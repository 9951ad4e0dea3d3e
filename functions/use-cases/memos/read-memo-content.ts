import { applicant } from '../../domain/case/case';
import type { MemoContent } from '../../domain/memos/memo';
import { holderOfPost, headPost, type Official } from '../../domain/office/roster';
import { type Figures, noFigures } from '../../domain/statistics/figures';
import { type Month, monthAfter, monthOf } from '../../domain/statistics/months';
import { yearsWithoutCalendar } from '../../domain/statistics/period';
import { backlogByPost, openBefore } from '../../domain/statistics/series';
import { dayOf } from '../../domain/time/calendar';
import type { Deps } from '../../ports/deps';
import type { OfficeNow } from '../../ports/office';
import type { StatisticsReader } from '../../ports/statistics';
import { allPossibleHolders } from '../all-waiting';
import { readMonths } from '../read-statistics';

interface OldestDeps {
  statistics: Pick<StatisticsReader, 'oldest'>;
}
export type MemoReadDeps = Pick<Deps, 'clock'> & {
  statistics: Pick<StatisticsReader, 'rows' | 'months' | 'countedUntil' | 'waiting' | 'oldest'>;
};

/** Returns the month of the office's first record, if it has one. */
export const firstMonth = async ({ statistics }: OldestDeps, office: OfficeNow): Promise<Month | undefined> => {
  const first = await statistics.oldest([...allPossibleHolders(office), applicant]);
  return first && monthOf(first);
};

/** Leaves out agencies and weeks, which no memo names. */
const withoutAgencies = (figures: Figures): Figures => ({ ...figures, agencies: {}, weeks: {} });

/** Reads the contents of a month's memo, from the same source as the statistics page. */
export const readMemoContent = async (
  { statistics, clock }: MemoReadDeps,
  office: OfficeNow,
  { month, first, sender }: { month: Month; first: Month; sender: Official },
): Promise<MemoContent> => {
  const now = clock.now();
  const from = monthAfter(month, -1);
  const [months, waiting] = await Promise.all([
    readMonths({ statistics }, office, { from, to: monthOf(now), now }),
    statistics.waiting([...allPossibleHolders(office), applicant]),
  ]);
  const figuresOf = (ofMonth: Month) => months.find((other) => other.month === ofMonth)?.figures ?? noFigures();
  const laterFigures = months.filter((other) => other.month > month).map(({ figures }) => figures);
  const head = holderOfPost(office.roster, headPost(office.roster)?.id ?? '', dayOf(now));
  return {
    month,
    figures: withoutAgencies(figuresOf(month)),
    ...(from >= first && { before: withoutAgencies(figuresOf(from)) }),
    open: openBefore(waiting.length, laterFigures),
    backlog: {
      at: now.toISOString(),
      posts: backlogByPost(waiting, office.roster, { now, holidays: office.holidays }),
      withApplicant: waiting.filter(({ holder }) => holder === applicant).length,
    },
    withoutCalendar: yearsWithoutCalendar([month, monthOf(now)], office.holidays.years),
    sender: sender.id,
    ...(head && { head: head.id }),
  };
};
