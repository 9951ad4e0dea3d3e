/** Holds back the functions that the state machine calls. On AWS they run elsewhere, and here they would take part in the measured time. */
export const createGate = () => {
  let opened: Promise<void> = Promise.resolve();
  let open: () => void = () => undefined;
  return {
    passed: () => opened,
    /** Returns the milliseconds that the work took while no other work ran. */
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
