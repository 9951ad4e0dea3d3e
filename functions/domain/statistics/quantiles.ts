/**
 * Returns the smallest number of days that at least `share` of the rounds did not exceed (nearest rank), or undefined
 * without rounds. `days` counts rounds by their days.
 */
export const quantile = (days: Readonly<Record<string, number>>, share: number): number | undefined => {
  const sorted = Object.entries(days)
    .map(([day, count]) => ({ day: Number(day), count }))
    .sort((a, b) => a.day - b.day);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  let cumulated = 0;
  return sorted.find(({ count }) => (cumulated += count) >= Math.ceil(share * total))?.day;
};
