import { applicant } from '../domain/case/case';
import { isPastDue } from '../domain/register/register-filter';
import { sumOfFigures } from '../domain/statistics/figures';
import { type Month, monthAfter, monthOf } from '../domain/statistics/months';
import type { FiguresQuery } from '../domain/statistics/period';
import { backlogByPost, backlogByWeek } from '../domain/statistics/series';
import type { MonthOf, StatisticsView } from '../domain/statistics/shown';
import type { Deps } from '../ports/deps';
import type { OfficeNow } from '../ports/office';
import type { StatisticsReader, Waiting } from '../ports/statistics';
import { allPossibleHolders } from './all-waiting';
import { readMonths, uncountedRows } from './read-statistics';

type ShowDeps = Pick<Deps, 'work' | 'clock'> & {
  statistics: Pick<StatisticsReader, 'rows' | 'months' | 'countedUntil' | 'waiting'>;
};

const oldestShown = 10;
const weeksShown = 26;
/** The most months of the whole office that an agency's page reads, for the list of agencies and the backlog. */
const monthsAround = 12;

/** Returns the cases that are late the longest. Their keys are already read, and the query ends at the last one's time. */
const oldestOf = async ({ work }: Pick<ShowDeps, 'work'>, waiting: readonly Waiting[], now: Date) => {
  const pastDue = waiting.filter((wait) => isPastDue(wait, now)).slice(0, oldestShown);
  const last = pastDue.at(-1);
  if (!last) return [];
  const holders = [...new Set(pastDue.map(({ holder }) => holder))];
  return (await work.waitingOf(holders, { limit: oldestShown, until: last.at })).items;
};

interface PeriodMonths {
  officeMonths: MonthOf[];
  months: MonthOf[];
  unknownAgency?: string;
}

/**
 * Returns the months of the whole office, and the months of the page's agency. An agency without a row in the period gives the months of
 * all agencies. Empty figures next to the filter "Semua" would look like the whole office's.
 */
const readShownMonths = async (
  deps: ShowDeps,
  office: OfficeNow,
  { from, to, agency }: FiguresQuery,
  now: Date,
): Promise<PeriodMonths> => {
  // An agency and the office share the same rows: one read is enough.
  let rows: ReturnType<typeof uncountedRows> | undefined;
  const read = (until: string | undefined) => (rows ??= uncountedRows(deps, office, until, now));
  const readOfficeMonths = (since: Month) => readMonths(deps, office, { from: since, to, now }, read);
  if (agency === undefined) {
    const months = await readOfficeMonths(from);
    return { officeMonths: months, months };
  }
  const months = await readMonths(deps, office, { from, to, agency, now }, read);
  const isKnown = months.some(({ figures }) => figures.rows > 0);
  const firstOfYear = [from, monthAfter(to, 1 - monthsAround)].sort().at(-1) ?? from;
  const officeMonths = await readOfficeMonths(isKnown ? firstOfYear : from);
  return isKnown ? { officeMonths, months } : { officeMonths, months: officeMonths, unknownAgency: agency };
};

/** Reads all figures of the statistics page. */
export const showStatistics = async (
  deps: ShowDeps,
  office: OfficeNow,
  query: FiguresQuery,
): Promise<StatisticsView> => {
  const now = deps.clock.now();
  const [{ officeMonths, months, unknownAgency }, waiting] = await Promise.all([
    readShownMonths(deps, office, query, now),
    deps.statistics.waiting([...allPossibleHolders(office), applicant]),
  ]);
  const agencies = Object.entries(sumOfFigures([...officeMonths, ...months].map(({ figures }) => figures)).agencies);
  const isCurrent = query.to === monthOf(now);
  return {
    ...(unknownAgency !== undefined && { unknownAgency }),
    months,
    total: sumOfFigures(months.map(({ figures }) => figures)),
    agencies: agencies.map(([key, { name }]): [string, string] => [key, name]).sort((a, b) => a[1].localeCompare(b[1])),
    backlog: {
      posts: backlogByPost(waiting, office.roster, { now, holidays: office.holidays }),
      withApplicant: waiting.filter(({ holder }) => holder === applicant).length,
      oldest: await oldestOf(deps, waiting, now),
      ...(isCurrent && {
        weeks: backlogByWeek(
          waiting.length,
          officeMonths.map(({ figures }) => figures),
          { now, weeks: Math.min(weeksShown, Math.max(1, Math.floor((officeMonths.length * 30.4) / 7))) },
        ),
      }),
    },
  };
};
