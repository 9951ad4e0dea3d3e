/** A moment to be reminded of. */
interface Reminder {
  /** Says that `run` is wanted at this time (ms) or before. */
  at(time: number): void;
  stop(): void;
}

/**
 * One timer for all due times. It looks again at least every minute, because a sleeping computer's timers stand still and
 * because a timer beyond 24.8 days fires at once.
 * @param run does what is due and returns the next due time
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
