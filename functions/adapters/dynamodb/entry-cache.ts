import type { Entry } from './entries';

/** The number of cases in the cache. The case read least recently is dropped first. */
const maxCases = 64;

/** The entries that this process has read. They need no invalidation: an entry never changes after its transition. */
export interface EntryCache {
  /** Returns the entries of the last `set`, oldest first, or none. The case may have newer entries. */
  get(caseId: string): readonly Entry[];
  /** @param entries every entry of the case up to now, oldest first */
  set(caseId: string, entries: readonly Entry[]): void;
}

/** Returns an empty cache. With it, a page of the same case reads only newer entries from the table. */
export const createEntryCache = (): EntryCache => {
  const cases = new Map<string, readonly Entry[]>();
  return {
    get: (caseId) => cases.get(caseId) ?? [],
    set: (caseId, entries) => {
      cases.delete(caseId);
      cases.set(caseId, entries);
      for (const leastRecent of cases.keys()) {
        if (cases.size <= maxCases) return;
        cases.delete(leastRecent);
      }
    },
  };
};

/** Caches nothing: each read asks the table for the whole case. */
export const noCache: EntryCache = { get: () => [], set: () => undefined };
