import { applicant } from '../domain/case/case';
import { agencyKey, figuresOf, type MonthFigures } from '../domain/statistics/figures';
import { boundsOf, type Month, monthOf } from '../domain/statistics/months';
import type { StatisticsRow } from '../domain/statistics/row';
import type { Deps } from '../ports/deps';
import type { OfficeReader } from '../ports/office';
import type { Statistics } from '../ports/statistics';
import { holdersEver } from './all-waiting';
import { mapWithLimit } from './map-with-limit';

type Counting = Pick<Statistics, 'rows' | 'oldest' | 'countedUntil' | 'saveMonth' | 'saveCountedUntil'>;
type CountDeps = Pick<Deps, 'clock' | 'log'> & {
  statistics: Counting;
  office: Pick<OfficeReader, 'recent'>;
};

/** The index follows the table a moment later: rows younger than this are counted next time. */
const settlingMs = 10 * 60_000;
/** So many rows of the running month are read one by one by a page. Counting them earlier would cost more writes than it saves reads. */
export const mostUncounted = 200;
/** Months that one run counts: after an upgrade the following runs go on. */
const mostMonths = 12;

/** Keeps a month whose rows go to `until`, for the office and for each agency that has a row after `before`. */
const keepMonth = async (
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

/** Where counting goes on, and what is uncounted of that month. Undefined where it is too little to count yet. */
const nextMonth = async (
  statistics: Counting,
  actors: readonly string[],
  before: string,
  safe: string,
): Promise<{ month: Month; until: string; rows: StatisticsRow[] } | undefined> => {
  // The instant that ends a month begins the next one.
  const month = monthOf(new Date(new Date(before).getTime() + 1));
  if (month > monthOf(safe)) return undefined;
  const { from, to } = boundsOf(month);
  const isOver = to <= safe;
  const until = isOver ? to : safe;
  if (!isOver && (await statistics.rows(actors, before, until)).length < mostUncounted) return undefined;
  return { month, until, rows: await statistics.rows(actors, from, until) };
};

/**
 * Keeps the figures of the months, each computed from all its rows. A run that breaks off, or two at once, change nothing of the result. A
 * month that is over is counted once, the running one whenever enough is uncounted.
 * @returns the number of months that it kept
 */
export const countMonths = async ({ statistics, office, clock, log }: CountDeps): Promise<{ months: number }> => {
  const actors = [...holdersEver(await office.recent()), applicant];
  const safe = new Date(clock.now().getTime() - settlingMs).toISOString();
  const counted = await statistics.countedUntil();
  const first = counted ?? (await statistics.oldest(actors));
  if (!first) return { months: 0 };
  let before = counted ?? new Date(new Date(boundsOf(monthOf(first)).from).getTime() - 1).toISOString();
  for (let months = 0; ; months += 1) {
    const next = months < mostMonths ? await nextMonth(statistics, actors, before, safe) : undefined;
    if (!next) {
      if (months > 0) log('counted', { count: months });
      return { months };
    }
    const { month, until, rows } = next;
    if (rows.length > 0) await keepMonth(statistics, rows, { month, until }, before);
    await statistics.saveCountedUntil(until);
    before = until;
  }
};
