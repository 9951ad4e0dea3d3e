const hasClose = (part: unknown): part is { close(): Promise<void> } =>
  typeof part === 'object' && part !== null && 'close' in part && typeof part.close === 'function';

/** Collects opened parts and closes them in reverse order: at the end, or if a later part does not start. */
export const createPartStack = () => {
  const closers: (() => Promise<void>)[] = [];
  const parts = {
    /** @returns the part itself */
    add<T>(part: T, close: (part: T) => Promise<void>): T {
      closers.push(() => close(part));
      return part;
    },
    /**
     * Adds parts that open at the same time, in the order of the list. After a failure it waits for the others: nothing may still be
     * opening while everything closes.
     * @returns the parts; each part with a `close` is closed with it
     * @throws the first error in the order of the list
     */
    async addTogether<T extends readonly Promise<unknown>[]>(
      opening: readonly [...T],
    ): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> {
      for (const outcome of await Promise.allSettled(opening))
        if (outcome.status === 'fulfilled' && hasClose(outcome.value)) parts.add(outcome.value, (part) => part.close());
      return Promise.all(opening);
    },
    async closeAll(): Promise<void> {
      for (const close of closers.splice(0).reverse()) await close();
    },
  };
  return parts;
};
