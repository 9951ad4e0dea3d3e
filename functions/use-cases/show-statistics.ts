import { applicant } from '../domain/case/case';
import { sumOfFigures } from '../domain/statistics/figures';
import { monthOf } from '../domain/statistics/months';
import type { AskedFigures } from '../domain/statistics/period';
import { backlogByPost, backlogByWeek } from '../domain/statistics/series';
import type { ShownFigures } from '../domain/statistics/shown';
import type { Deps } from '../ports/deps';
import type { OfficeNow } from '../ports/office';
import type { StatisticsReader } from '../ports/statistics';
import { holdersEver } from './all-waiting';
import { readMonths, uncountedRows } from './read-statistics';

export type ShowDeps = Pick<Deps, 'work' | 'clock'> & {
  statistics: Pick<StatisticsReader, 'rows' | 'months' | 'countedUntil' | 'waiting'>;
};

const oldestShown = 10;
const weeksShown = 26;

/** Reads all that the page of statistics shows. */
export const showStatistics = async (
  deps: ShowDeps,
  office: OfficeNow,
  { from, to, agency }: AskedFigures,
): Promise<ShownFigures> => {
  const now = deps.clock.now();
  const holders = holdersEver(office);
  // Of an agency and of the office the same rows are read: once is enough.
  let rows: ReturnType<typeof uncountedRows> | undefined;
  const read = (until: string | undefined) => (rows ??= uncountedRows(deps, office, until, now));
  const [all, waiting, oldest] = await Promise.all([
    readMonths(deps, office, { from, to, now }, read),
    deps.statistics.waiting([...holders, applicant]),
    deps.work.waitingOf(holders, { limit: oldestShown, until: now.toISOString() }),
  ]);
  const months = agency === undefined ? all : await readMonths(deps, office, { from, to, agency, now }, read);
  const agencies = Object.entries(sumOfFigures(all.map(({ figures }) => figures)).agencies);
  const isCurrent = to === monthOf(now);
  return {
    months,
    total: sumOfFigures(months.map(({ figures }) => figures)),
    agencies: agencies.map(([key, { name }]): [string, string] => [key, name]).sort((a, b) => a[1].localeCompare(b[1])),
    backlog: {
      posts: backlogByPost(waiting, office.roster, { now, holidays: office.holidays }),
      withApplicant: waiting.filter(({ holder }) => holder === applicant).length,
      oldest: oldest.items,
      ...(isCurrent && {
        weeks: backlogByWeek(
          waiting.length,
          all.map(({ figures }) => figures),
          { now, weeks: Math.min(weeksShown, Math.max(1, Math.floor((all.length * 30.4) / 7))) },
        ),
      }),
    },
  };
};
