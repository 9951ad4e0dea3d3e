const hasClose = (part: unknown): part is { close(): Promise<void> } =>
  typeof part === 'object' && part !== null && 'close' in part && typeof part.close === 'function';

/** Collects opened parts and closes them in the opposite order: at the end, or where a later part does not start. */
export const openedParts = () => {
  const closers: (() => Promise<void>)[] = [];
  const parts = {
    /** @returns the part itself */
    add<T>(part: T, close: (part: T) => Promise<void>): T {
      closers.push(() => close(part));
      return part;
    },
    /**
     * Adds what opens side by side, in the order of the list, however long each takes. Where one fails, the others are waited for: nothing is
     * still being opened while all is closed.
     * @returns the parts; those that have a `close` are closed by it
     * @throws what failed first in the list
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
