import type { Entry } from './entries';

/** The most cases whose entries stay in memory. Those read least recently are dropped first. */
const maxCases = 64;

/** Entries that this process has read. An entry never changes after its transition. */
export interface EntryMemory {
  /** Returns the first entries of a case, oldest first: all that were known after the last `keep`. */
  entries(caseId: string): readonly Entry[];
  keep(caseId: string, entries: readonly Entry[]): void;
}

/** Keeps the entries of the cases read last, so that a read of the same case asks the table only for later ones. */
export const entryMemory = (): EntryMemory => {
  const cases = new Map<string, readonly Entry[]>();
  return {
    entries: (caseId) => cases.get(caseId) ?? [],
    keep: (caseId, entries) => {
      cases.delete(caseId);
      cases.set(caseId, entries);
      for (const oldest of cases.keys()) {
        if (cases.size <= maxCases) return;
        cases.delete(oldest);
      }
    },
  };
};

/** Remembers nothing: each read asks the table for the whole case. */
export const noMemory: EntryMemory = { entries: () => [], keep: () => undefined };
