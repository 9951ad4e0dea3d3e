import { applicant } from '../domain/case/case';
import { isPastDue } from '../domain/register/register-filter';
import { monthAfter, monthOf } from '../domain/statistics/months';
import { openBefore } from '../domain/statistics/series';
import type { Dashboard } from '../domain/statistics/shown';
import type { Deps } from '../ports/deps';
import type { OfficeNow } from '../ports/office';
import type { StatisticsReader } from '../ports/statistics';
import { allPossibleHolders } from './all-waiting';
import { readMonths } from './read-statistics';

type DashboardDeps = Pick<Deps, 'clock'> & {
  statistics: Pick<StatisticsReader, 'rows' | 'months' | 'countedUntil' | 'waiting'>;
};

/** Reads the figures of the office for now and for a month ago. */
export const showDashboard = async (deps: DashboardDeps, office: OfficeNow): Promise<Dashboard> => {
  const now = deps.clock.now();
  const to = monthOf(now);
  const [waiting, months] = await Promise.all([
    deps.statistics.waiting([...allPossibleHolders(office), applicant]),
    readMonths(deps, office, { from: monthAfter(to, -1), to, now }),
  ]);
  const officials = waiting.filter(({ holder }) => holder !== applicant);
  const [before, current] = months.map(({ figures }) => figures);
  return {
    running: officials.length,
    late: officials.filter((wait) => isPastDue(wait, now)).length,
    withApplicant: waiting.length - officials.length,
    openBefore: openBefore(waiting.length, current ? [current] : []),
    doneThisMonth: current?.ends.selesai ?? 0,
    doneLastMonth: before?.ends.selesai ?? 0,
  };
};
