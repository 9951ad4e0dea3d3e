type Call = (event: unknown) => Promise<unknown>;

/**
 * Runs calls with the same event one after another: on one machine, two calls with the same work only slow each other down. While one
 * call runs and another waits, a new call shares the waiting one, which reads the present state when it begins.
 */
export const oneAtATime = (call: Call): Call => {
  const running = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Promise<unknown>>();

  const start = (key: string, event: unknown): Promise<unknown> => {
    waiting.delete(key);
    const run = call(event);
    const ended = run
      .catch(() => undefined)
      .then(() => {
        if (running.get(key) === ended) running.delete(key);
      });
    running.set(key, ended);
    return run;
  };

  return (event) => {
    const key = JSON.stringify(event);
    const queued = waiting.get(key);
    if (queued) return queued;
    const current = running.get(key);
    if (!current) return start(key, event);
    const next = current.then(() => start(key, event));
    waiting.set(key, next);
    return next;
  };
};
