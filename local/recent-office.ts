import type { Office, OfficeNow } from '../functions/ports/office';

/** The longest time in milliseconds that `recent` answers from memory. A command of ops may have changed the office meanwhile. */
const maxAge = 1_000;

/**
 * Answers `recent` from the last read of this process, if that is at most a second old. Each page and function of a case asks for it, and
 * on one machine they are one process. A change made here is seen at once.
 * @param clock milliseconds of a clock that only goes forward
 */
export const recentOffice = (office: Office, clock: () => number = () => performance.now()): Office => {
  let last: { office: OfficeNow; at: number } | undefined;
  let changes = 0;
  const remember = async (read: () => Promise<OfficeNow>): Promise<OfficeNow> => {
    const [at, before] = [clock(), changes];
    const answer = await read();
    if (before === changes) last = { office: answer, at };
    return answer;
  };
  const forget = () => {
    changes += 1;
    last = undefined;
  };
  return {
    ...office,
    current: () => remember(office.current),
    recent: async () => (last && clock() - last.at <= maxAge ? last.office : remember(office.recent)),
    change: async (after, event) => {
      try {
        await office.change(after, event);
      } finally {
        forget();
      }
    },
  };
};
