import type { CaseHead } from '../domain/case/records';
import type { OfficeRecord } from '../domain/office/office-record';
import { nobody } from '../domain/office/roster';
import type { Work } from '../ports/work';

const pageSize = 100;

/** Yields every case that waits for a holder, page by page. */
export async function* allWaiting(work: Work, holder: string): AsyncGenerator<CaseHead> {
  let after: Record<string, unknown> | undefined;
  do {
    const { items, next } = await work.waiting(holder, { limit: pageSize, after });
    yield* items;
    after = next;
  } while (after);
}

/** Returns every holder that a step may wait for: present and former officials, and `nobody`. */
export const allPossibleHolders = ({ roster, removed = [] }: Pick<OfficeRecord, 'roster' | 'removed'>): string[] => [
  ...roster.officials.map(({ id }) => id),
  ...removed,
  nobody,
];
