/** A timer for the next due time. */
interface Reminder {
  /** Requests a call of `run` at this time (ms) or earlier. */
  at(time: number): void;
  stop(): void;
}

/**
 * Creates one timer for all due times. It checks at least every minute: a sleeping computer's timers stop, and a timer beyond 24.8 days
 * fires at once.
 * @param run does the due work and returns the next due time
 */
export function createReminder(now: () => number, run: () => number): Reminder {
  let timer: NodeJS.Timeout | undefined;
  let wantedAt = Infinity;

  function schedule(time: number): void {
    clearTimeout(timer);
    wantedAt = time;
    timer = setTimeout(() => schedule(run()), Math.min(Math.max(time - now(), 1), 60_000));
    timer.unref();
  }

  schedule(Infinity);
  return {
    at: (time) => {
      if (time < wantedAt) schedule(time);
    },
    stop: () => clearTimeout(timer),
  };
}
