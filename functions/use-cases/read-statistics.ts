import { applicant } from '../domain/case/case';
import type { OfficeRecord } from '../domain/office/office-record';
import { nobody } from '../domain/office/roster';
import { agencyKey, byMonth, figuresOf, noFigures, sumOfFigures } from '../domain/statistics/figures';
import { boundsOf, type Month, monthOf, monthsBetween } from '../domain/statistics/months';
import type { MonthOf } from '../domain/statistics/shown';
import type { StatisticsRow } from '../domain/statistics/row';
import { addDays, dayOf } from '../domain/time/calendar';
import type { StatisticsReader } from '../ports/statistics';
import { allPossibleHolders } from './all-waiting';

interface StatisticsDeps {
  statistics: Pick<StatisticsReader, 'rows' | 'months' | 'countedUntil'>;
}

/** A roster change may be entered up to this many days late. Reads include officials who left within that time. */
const lateEntryDays = 31;

type Officials = Pick<OfficeRecord, 'roster' | 'removed'>;

/** Returns the officials who may have decided since an instant. Leaves out earlier ones, because each official costs a read. */
const actorsSince = (office: Officials, since: string | undefined): string[] => {
  if (since === undefined) return [...allPossibleHolders(office), applicant];
  const day = addDays(dayOf(new Date(since)), -lateEntryDays);
  const { roster, removed = [] } = office;
  const officials = roster.officials.filter(({ to }) => to === undefined || to >= day).map(({ id }) => id);
  return [...officials, ...removed, nobody, applicant];
};

/** Returns the rows that no saved month includes yet. Returns none where the clock is behind the count, which the next count repairs. */
export const uncountedRows = async (
  { statistics }: StatisticsDeps,
  office: Officials,
  until: string | undefined,
  now: Date,
): Promise<StatisticsRow[]> => {
  const [from, to] = [until ?? '0', now.toISOString()];
  return from > to ? [] : statistics.rows(actorsSince(office, until), from, to);
};

const isOfAgency =
  (agency: string | undefined) =>
  (row: StatisticsRow): boolean =>
    agency === undefined || agencyKey(row.agency) === agency;

/**
 * Returns the figures of a range of months, for the whole office or for one agency by its key. Combines saved months with the rows since.
 * The number of reads is bounded for any number of cases (count-months.ts). `read` returns the newer rows if the page already has them.
 */
export const readMonths = async (
  { statistics }: StatisticsDeps,
  office: Officials,
  { from, to, agency, now }: { from: Month; to: Month; agency?: string; now: Date },
  read?: (until: string | undefined) => Promise<StatisticsRow[]>,
): Promise<MonthOf[]> => {
  const until = await statistics.countedUntil();
  const savedMonths = new Map(
    (await statistics.months(agency, from, to)).map((monthFigures) => [monthFigures.month, monthFigures]),
  );
  const sinceCounted = read ?? ((until) => uncountedRows({ statistics }, office, until, now));
  const isOpen = until === undefined || boundsOf(to).to > until;
  const rowsSince = isOpen ? await sinceCounted(until) : [];
  const uncountedByMonth = byMonth(
    rowsSince.filter(isOfAgency(agency)).filter(({ at }) => until === undefined || at > until),
  );
  return monthsBetween(from, to < monthOf(now) ? to : monthOf(now)).map((month) => {
    const saved = savedMonths.get(month);
    const rows = (uncountedByMonth.get(month) ?? []).filter(({ at }) => !saved || at > saved.until);
    const parts = [...(saved ? [saved.figures] : []), ...(rows.length > 0 ? [figuresOf(rows)] : [])];
    return { month, figures: parts.length > 0 ? sumOfFigures(parts) : noFigures() };
  });
};
