/** The value below which so large a share (0 to 1) of the values lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Does a piece of work so often, so many at a time. @returns seconds that all of it took */
export const together = async (
  times: number,
  atOnce: number,
  work: (turn: number) => Promise<void>,
): Promise<number> => {
  const from = performance.now();
  let next = 0;
  const one = async () => {
    while (next < times) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(times, atOnce) }, one));
  return (performance.now() - from) / 1000;
};
