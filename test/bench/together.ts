/** Runs work this many times, with a limit of simultaneous runs. @returns the total duration in seconds */
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
