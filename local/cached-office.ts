import type { Office, OfficeNow } from '../functions/ports/office';

/** The most milliseconds that `recent` answers from the cache. A command of ops, another process, may have changed the office. */
const maxAgeMs = 1_000;

/**
 * Returns the office with a cache for `recent`, which each page and each function of a case reads. On one machine they are one process. A
 * change through this port empties the cache.
 * @param clock milliseconds of a clock that only goes forward
 */
export const cachedOffice = (office: Office, clock: () => number = () => performance.now()): Office => {
  let cached: { office: OfficeNow; readAt: number } | undefined;
  let changes = 0;
  const readAndCache = async (read: () => Promise<OfficeNow>): Promise<OfficeNow> => {
    const readAt = clock();
    const changesBefore = changes;
    const answer = await read();
    // A change during the read may be missing from the answer.
    if (changes === changesBefore) cached = { office: answer, readAt };
    return answer;
  };
  const invalidate = () => {
    changes += 1;
    cached = undefined;
  };
  return {
    ...office,
    current: () => readAndCache(office.current),
    recent: async () => (cached && clock() - cached.readAt <= maxAgeMs ? cached.office : readAndCache(office.recent)),
    change: async (after, event) => {
      try {
        await office.change(after, event);
      } finally {
        invalidate();
      }
    },
  };
};
