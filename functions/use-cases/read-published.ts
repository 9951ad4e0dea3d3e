import { monthAfter, monthOf } from '../domain/statistics/months';
import { mostMonthsPublished, type PublishedFigures, publishedOf } from '../domain/statistics/published';
import type { StatisticsReader } from '../ports/statistics';

interface PublishedDeps {
  statistics: Pick<StatisticsReader, 'months' | 'countedUntil'>;
}

/** Reads what anybody may know: months that are over, each once all its rows are counted. Two reads, however many cases there are. */
export const readPublished = async ({ statistics }: PublishedDeps): Promise<PublishedFigures> => {
  const until = await statistics.countedUntil();
  if (until === undefined) return publishedOf([], '');
  // Figures that are counted up to the last instant of a month hold all of it.
  const last = monthAfter(monthOf(new Date(Date.parse(until) + 1)), -1);
  return publishedOf(await statistics.months(undefined, monthAfter(last, 1 - mostMonthsPublished), last), last);
};
