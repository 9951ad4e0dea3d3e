import { applicant } from '../domain/case/case';
import type { OfficeRecord } from '../domain/office/office-record';
import { nobody } from '../domain/office/roster';
import { agencyKey, byMonth, figuresOf, noFigures, sumOfFigures } from '../domain/statistics/figures';
import { boundsOf, type Month, monthOf, monthsBetween } from '../domain/statistics/months';
import type { MonthOf } from '../domain/statistics/shown';
import type { StatisticsRow } from '../domain/statistics/row';
import { addDays, dayOf } from '../domain/time/calendar';
import type { StatisticsReader } from '../ports/statistics';
import { holdersEver } from './all-waiting';

interface StatisticsDeps {
  statistics: Pick<StatisticsReader, 'rows' | 'months' | 'countedUntil'>;
}

/** A change of the roster may be entered this many days late: who decided meanwhile is still asked for. */
const lateEntryDays = 31;

type Officials = Pick<OfficeRecord, 'roster' | 'removed'>;

/** Lists the officials who may have decided since an instant. An office has had many officials, and each that is asked for costs a read. */
const actorsSince = (office: Officials, since: string | undefined): string[] => {
  if (since === undefined) return [...holdersEver(office), applicant];
  const day = addDays(dayOf(new Date(since)), -lateEntryDays);
  const { roster, removed = [] } = office;
  const officials = roster.officials.filter(({ to }) => to === undefined || to >= day).map(({ id }) => id);
  return [...officials, ...removed, nobody, applicant];
};

/** The rows that no kept month has yet. */
export const uncountedRows = (
  { statistics }: StatisticsDeps,
  office: Officials,
  until: string | undefined,
  now: Date,
): Promise<StatisticsRow[]> => statistics.rows(actorsSince(office, until), until ?? '0', now.toISOString());

const isOf =
  (agency: string | undefined) =>
  (row: StatisticsRow): boolean =>
    agency === undefined || agencyKey(row.agency) === agency;

/**
 * Reads the months from one to another, of the whole office or of an agency by its key. It joins the kept figures with the rows that came
 * since. Bounded, however many cases there are (count-months.ts). `read`: returns the rows that came since, where a page has them already.
 */
export const readMonths = async (
  { statistics }: StatisticsDeps,
  office: Officials,
  { from, to, agency, now }: { from: Month; to: Month; agency?: string; now: Date },
  read?: (until: string | undefined) => Promise<StatisticsRow[]>,
): Promise<MonthOf[]> => {
  const until = await statistics.countedUntil();
  const kept = new Map((await statistics.months(agency, from, to)).map((one) => [one.month, one]));
  const sinceCounted = read ?? ((counted) => uncountedRows({ statistics }, office, counted, now));
  const isOpen = until === undefined || boundsOf(to).to > until;
  const since = isOpen ? await sinceCounted(until) : [];
  const uncounted = byMonth(since.filter(isOf(agency)).filter(({ at }) => until === undefined || at > until));
  return monthsBetween(from, to < monthOf(now) ? to : monthOf(now)).map((month) => {
    const stands = kept.get(month);
    const rows = (uncounted.get(month) ?? []).filter(({ at }) => !stands || at > stands.until);
    const parts = [...(stands ? [stands.figures] : []), ...(rows.length > 0 ? [figuresOf(rows)] : [])];
    return { month, figures: parts.length > 0 ? sumOfFigures(parts) : noFigures() };
  });
};
