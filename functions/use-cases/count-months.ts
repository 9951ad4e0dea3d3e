import { applicant } from '../domain/case/case';
import { agencyKey, figuresOf, type MonthFigures } from '../domain/statistics/figures';
import { boundsOf, type Month, monthOf } from '../domain/statistics/months';
import type { StatisticsRow } from '../domain/statistics/row';
import type { Deps } from '../ports/deps';
import type { OfficeReader } from '../ports/office';
import type { Statistics } from '../ports/statistics';
import { allPossibleHolders } from './all-waiting';
import { mapWithLimit } from './map-with-limit';
import { uncountMonths } from './uncount-months';

type Counting = Pick<
  Statistics,
  'rows' | 'oldest' | 'countedUntil' | 'saveMonth' | 'saveCountedUntil' | 'replaceMonth' | 'replaceCountedUntil'
>;
type CountDeps = Pick<Deps, 'clock' | 'log'> & {
  statistics: Counting;
  office: Pick<OfficeReader, 'recent'>;
};

/** Rows younger than this (milliseconds) wait for the next run, because the index follows the table with a delay. */
const indexDelayMs = 10 * 60_000;
/**
 * The most uncounted rows of the current month. Pages read them one by one. Counting earlier would cost more writes than it saves reads.
 */
export const maxUncounted = 200;
/** The most months that one run counts. After an upgrade the next runs count the rest. */
const maxMonths = 12;

/** Saves the figures of a month up to `until`: for the office, and for each agency with a row after `before`. */
const saveMonthFigures = async (
  statistics: Pick<Statistics, 'saveMonth'>,
  rows: readonly StatisticsRow[],
  kept: Pick<MonthFigures, 'month' | 'until'>,
  before: string,
): Promise<void> => {
  const byAgency = new Map<string, StatisticsRow[]>();
  for (const row of rows) {
    const key = agencyKey(row.agency);
    byAgency.set(key, [...(byAgency.get(key) ?? []), row]);
  }
  const changed = [...byAgency].filter(([, ofAgency]) => ofAgency.some(({ at }) => at > before));
  await statistics.saveMonth(undefined, { ...kept, figures: figuresOf(rows) });
  await mapWithLimit(changed, ([key, ofAgency]) =>
    statistics.saveMonth(key, { ...kept, figures: figuresOf(ofAgency) }),
  );
};

/** Returns the next month to count, with all its rows, or undefined if there are too few uncounted rows. */
const nextMonth = async (
  statistics: Counting,
  actors: readonly string[],
  before: string,
  safe: string,
): Promise<{ month: Month; until: string; rows: StatisticsRow[] } | undefined> => {
  // `before` may be the last instant of a month. The next millisecond then belongs to the month to count.
  const month = monthOf(new Date(new Date(before).getTime() + 1));
  if (month > monthOf(safe)) return undefined;
  const { from, to } = boundsOf(month);
  const isOver = to <= safe;
  const until = isOver ? to : safe;
  if (!isOver && (await statistics.rows(actors, before, until)).length < maxUncounted) return undefined;
  return { month, until, rows: await statistics.rows(actors, from, until) };
};

/** Returns the time up to which rows are counted. Takes back what a clock counted that was ahead of this one. */
const countedBefore = async (statistics: Counting, actors: readonly string[], now: Date, log: Deps['log']) => {
  const counted = await statistics.countedUntil();
  if (counted === undefined || counted <= now.toISOString()) return counted;
  log('clock-went-back');
  return uncountMonths(statistics, actors, { counted, now });
};

/**
 * Saves the figures of each month, always computed from all its rows. An interrupted run, or two runs at once, give the same result. A
 * past month is counted once, the current one when it has enough uncounted rows.
 * @returns the number of months saved
 */
export const countMonths = async ({ statistics, office, clock, log }: CountDeps): Promise<{ months: number }> => {
  const actors = [...allPossibleHolders(await office.recent()), applicant];
  const safe = new Date(clock.now().getTime() - indexDelayMs).toISOString();
  const counted = await countedBefore(statistics, actors, clock.now(), log);
  const first = counted ?? (await statistics.oldest(actors));
  if (!first) return { months: 0 };
  let before = counted ?? new Date(new Date(boundsOf(monthOf(first)).from).getTime() - 1).toISOString();
  for (let months = 0; ; months += 1) {
    const next = months < maxMonths ? await nextMonth(statistics, actors, before, safe) : undefined;
    if (!next) {
      if (months > 0) log('counted', { count: months });
      return { months };
    }
    const { month, until, rows } = next;
    if (rows.length > 0) await saveMonthFigures(statistics, rows, { month, until }, before);
    await statistics.saveCountedUntil(until);
    before = until;
  }
};
