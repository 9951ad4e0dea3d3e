/**
 * Holds back the functions that the state machine calls: on AWS they run elsewhere, here they would take part in the time of
 * what is measured.
 */
export const createGate = () => {
  let opened: Promise<void> = Promise.resolve();
  let open: () => void = () => undefined;
  return {
    passed: () => opened,
    /** How long the work took, in milliseconds, with nothing else at work. */
    timed: async (work: () => Promise<unknown>): Promise<number> => {
      opened = new Promise((resolve) => {
        open = resolve;
      });
      try {
        const began = performance.now();
        await work();
        return performance.now() - began;
      } finally {
        open();
      }
    },
  };
};
