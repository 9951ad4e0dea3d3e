import type { CaseHead } from '../case/records';
import { type CaseStatus, closedStatuses, openStatuses, type StepId, steps } from '../sop/sop';

/**
 * Returns a case's shelf in the register: open cases by step, closed cases by status. Few shelves keep every page's
 * query small.
 */
export const shelfOf = ({ status, next }: Pick<CaseHead, 'status' | 'next'>): string =>
  status === 'berjalan' && next ? `${status}#${next.step}` : status;

export interface Shelf {
  id: string;
  status: CaseStatus;
  step?: StepId;
}

export const shelves: readonly Shelf[] = [
  ...steps.map(({ id: step }): Shelf => {
    const status = step === 'request' ? 'menunggu-pemohon' : 'berjalan';
    return { id: shelfOf({ status, next: { step, round: 1 } }), status, step };
  }),
  ...closedStatuses.map((status): Shelf => ({ id: status, status })),
];

export const statuses: readonly CaseStatus[] = [...openStatuses, ...closedStatuses];

/** Returns the shelves of a filter, or all without one. */
export const shelvesOf = (status?: CaseStatus, step?: StepId): string[] =>
  shelves.filter((shelf) => (!status || shelf.status === status) && (!step || shelf.step === step)).map(({ id }) => id);
