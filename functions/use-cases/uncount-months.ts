import { agencyKey, noFigures } from '../domain/statistics/figures';
import { boundsOf, monthOf } from '../domain/statistics/months';
import type { Statistics } from '../ports/statistics';
import { mapWithLimit } from './map-with-limit';

type Uncounting = Pick<Statistics, 'rows' | 'replaceMonth' | 'replaceCountedUntil'>;

/**
 * Empties the months that a clock counted which was ahead, so that later rows of them count. The rows stay.
 * The time of counting goes back last: an interrupted run is repeated.
 * @returns the last instant before the running month
 */
export const uncountMonths = async (
  statistics: Uncounting,
  actors: readonly string[],
  { counted, now }: { counted: string; now: Date },
): Promise<string> => {
  const { from } = boundsOf(monthOf(now));
  const until = new Date(Date.parse(from) - 1).toISOString();
  const saved = new Map<string, { agency?: string; month: string }>();
  for (const { agency, at } of await statistics.rows(actors, from, counted)) {
    const month = monthOf(at);
    saved.set(month, { month });
    saved.set(`${month}#${agency}`, { agency: agencyKey(agency), month });
  }
  await mapWithLimit([...saved.values()], ({ agency, month }) =>
    statistics.replaceMonth(agency, { month, until, figures: noFigures() }),
  );
  await statistics.replaceCountedUntil(until);
  return until;
};
