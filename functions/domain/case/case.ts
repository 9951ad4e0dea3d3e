import type { Digest } from './chain';
import {
  type CaseEvent,
  type CaseHead,
  type CaseView,
  type DocumentRecord,
  type FormRecord,
  type Notice,
  notices,
  type PendingWork,
  type StepRecord,
  type WaitingHead,
} from './records';
import { formerMailboxesOf } from './lasting-mails';
import type { OutgoingChange } from '../letters/letter-acts';
import { isClosed, type StepId } from '../sop/sop';
import type { Holidays } from '../time/calendar';

/** The applicant's id in `holder`, `actor` and `by`. Officials have their roster id there. */
export const applicant = 'pemohon';
/** The id in `actor` and `by` for acts without a person: an issue, a lapse, or a move that follows from the roster. */
export const system = 'sistem';

/** The outside facts that every transition needs. */
export interface Moment {
  now: Date;
  digest: Digest;
  /** The days off known now. Transitions that decide or end a step use them to count its working days. */
  holidays?: Holidays;
}

/**
 * A change of a case: the view before it and the records after it. The store writes it in one transaction. The write
 * fails if the head's `seq` has changed, or if the decided step is no longer open.
 */
export interface Transition {
  before: CaseView;
  head: CaseHead;
  step?: StepRecord;
  event: CaseEvent;
  form?: FormRecord;
  /** A document with a new signed version. */
  document?: DocumentRecord;
  /** The change to the office's list of outgoing letters. */
  outgoing?: OutgoingChange;
  /** The hold on the subdomain. A revision moves it, `selesai` leaves it, any other end releases it. */
  subdomain?: { release?: string; hold?: string };
  /**
   * The holds on letter numbers. A revision with another letter number holds that number too. An end releases the
   * letters that it leaves free (endings.ts).
   */
  letters?: { hold?: readonly string[]; release?: readonly string[] };
}

/** Returns the view after a transition. */
export const viewAfter = ({ before, head, step }: Pick<Transition, 'before' | 'head' | 'step'>): CaseView => ({
  head,
  steps: step
    ? [...before.steps.filter((record) => record.step !== step.step || record.round !== step.round), step]
    : before.steps,
});

/**
 * Returns the time of the first check by `redeliver-cases`, in ISO 8601. Two minutes leave normal processing enough
 * time.
 */
export const firstCheckAt = (now: Date): string => new Date(now.getTime() + 2 * 60_000).toISOString();

export const latestRound = (view: Pick<CaseView, 'steps'>, step: StepId): StepRecord | undefined =>
  view.steps.filter((record) => record.step === step).sort((a, b) => b.round - a.round)[0];

/** Returns the record of the head's next step and round, or undefined if it has not opened. */
export const openRecord = ({ head, steps }: CaseView): StepRecord | undefined =>
  steps.find((record) => record.step === head.next?.step && record.round === head.next.round);

export const isOpen = (record: StepRecord): boolean =>
  record.status === 'terbuka' || record.status === 'menunggu-pemohon';

export const isWaiting = (head: CaseHead): head is WaitingHead => head.next !== undefined && head.waits !== undefined;

/** Returns true if the case waits for the applicant's revision. */
export const isReturned = (view: CaseView): boolean => openRecord(view)?.status === 'menunggu-pemohon';

type HasPending = Pick<CaseHead, 'pending'>;
/** Returns the pending work of a case with more work added. Unfinished work stays pending. */
export const addPending = ({ pending }: HasPending, ...more: PendingWork[]): PendingWork[] => [
  ...new Set([...(pending ?? []), ...more]),
];
export const hasPendingDocuments = ({ pending }: HasPending): boolean => pending?.includes('documents') ?? false;
export const pendingMails = (head: HasPending): Notice[] => [
  ...notices.filter((notice) => head.pending?.includes(notice)),
  ...formerMailboxesOf(head),
];

/**
 * Returns true if the case needs no further check. It must be closed or waiting for a person, have no pending work, and
 * not be flagged.
 */
const isAtRest = (view: CaseView): boolean =>
  !view.head.flagged &&
  (view.head.pending ?? []).length === 0 &&
  (isClosed(view.head.status) || openRecord(view) !== undefined);

/** Returns the head without the finished work. If the case is then at rest, `redeliver-cases` no longer checks it. */
export const clearPending = (view: CaseView, done: readonly PendingWork[]): CaseHead => {
  const head = { ...view.head, pending: (view.head.pending ?? []).filter((work) => !done.includes(work)) };
  return isAtRest({ ...view, head }) ? { ...head, nextCheckAt: undefined } : head;
};

/** Returns true if the applicant may still withdraw: any time before step 7 opens. */
export const canWithdraw = (view: CaseView): boolean =>
  !isClosed(view.head.status) && !(view.head.next?.step === 'build' && openRecord(view) !== undefined);

/** Returns the newest decided step, including the applicant's registration and revisions. */
export const lastDecided = ({ steps }: Pick<CaseView, 'steps'>): StepRecord | undefined =>
  steps
    .filter((step) => step.decidedAt)
    .sort((a, b) => (a.decidedSeq ?? 0) - (b.decidedSeq ?? 0) || (a.decidedAt ?? '').localeCompare(b.decidedAt ?? ''))
    .at(-1);
