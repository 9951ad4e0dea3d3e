/**
 * Creates a clock that advances only when everything waits for it: a minute of the office takes a second, with the same result each time.
 */
export const virtualTime = () => {
  const queue: { at: number; turn: number; wake: () => void }[] = [];
  let now = 0;
  let turns = 0;
  const before = (a: (typeof queue)[number], b: (typeof queue)[number]) => a.at - b.at || a.turn - b.turn;

  /** The two moves of a heap, because thousands wait at the same time. */
  const rise = (from: number) => {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (before(queue[parent]!, queue[at]!) <= 0) return;
      [queue[parent], queue[at]] = [queue[at]!, queue[parent]!];
      at = parent;
    }
  };
  const sink = () => {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = right < queue.length && before(queue[right]!, queue[left]!) < 0 ? right : left;
      if (child >= queue.length || before(queue[at]!, queue[child]!) <= 0) return;
      [queue[child], queue[at]] = [queue[at]!, queue[child]!];
      at = child;
    }
  };
  const earliest = () => {
    const [first] = queue;
    const last = queue.pop()!;
    if (queue.length > 0) {
      queue[0] = last;
      sink();
    }
    return first!;
  };

  return {
    now: () => now,
    wait: (milliseconds: number): Promise<void> =>
      new Promise((wake) => {
        queue.push({ at: now + milliseconds, turn: (turns += 1), wake });
        rise(queue.length - 1);
      }),
    /** Advances time until nobody waits. Every promise that can continue does so before the clock advances. */
    run: async (): Promise<void> => {
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        if (queue.length === 0) return;
        const next = earliest();
        now = next.at;
        next.wake();
      }
    },
  };
};
export type VirtualTime = ReturnType<typeof virtualTime>;
