/** What was opened, to be closed in the opposite order: at the end, or where something that follows does not start. */
export const openedParts = () => {
  const closers: (() => Promise<void>)[] = [];
  return {
    /** @returns the part itself */
    add<T>(part: T, close: (part: T) => Promise<void>): T {
      closers.push(() => close(part));
      return part;
    },
    async closeAll(): Promise<void> {
      for (const close of closers.splice(0).reverse()) await close();
    },
  };
};
