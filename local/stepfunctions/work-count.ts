/** Counts work in progress: a test can wait until there is none. */
export function createWorkCount(onError: (error: unknown) => void) {
  let running = 0;
  let waiting: (() => void)[] = [];
  return {
    /** Counts a piece of work until it settles. Passes its failure to `onError`. */
    track(work: Promise<void>): void {
      running += 1;
      void work.catch(onError).finally(() => {
        running -= 1;
        if (running > 0) return;
        for (const resolve of waiting) resolve();
        waiting = [];
      });
    },
    /** Resolves when nothing is in progress. */
    idle: () => (running === 0 ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve))),
  };
}
