import { monthAfter, monthOf } from '../domain/statistics/months';
import { maxMonthsPublished, type PublishedFigures, publishedOf } from '../domain/statistics/published';
import type { StatisticsReader } from '../ports/statistics';

interface PublishedDeps {
  statistics: Pick<StatisticsReader, 'months' | 'countedUntil'>;
}

/** Reads the public figures: past months whose rows are all counted. Costs two reads for any number of cases. */
export const readPublished = async ({ statistics }: PublishedDeps): Promise<PublishedFigures> => {
  const until = await statistics.countedUntil();
  if (until === undefined) return publishedOf([], '');
  // A month is complete if the figures are counted up to its last instant.
  const last = monthAfter(monthOf(new Date(Date.parse(until) + 1)), -1);
  return publishedOf(await statistics.months(undefined, monthAfter(last, 1 - maxMonthsPublished), last), last);
};
