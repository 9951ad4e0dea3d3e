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
