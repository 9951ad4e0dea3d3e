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

/** The applicant in `holder`, `actor` and `by`, where officials stand with their roster id. */
export const applicant = 'pemohon';

/** The facts from outside that every transition needs. */
export interface Moment {
  now: Date;
  digest: Digest;
  /** The days off as they are known now; what decides or ends a step counts its working days by them. */
  holidays?: Holidays;
}

/**
 * A change of a case: the view that it stands on and the records after it. The store writes it in one transaction,
 * conditional on the head's `seq` and, where a step is decided, on that step being open.
 */
export interface Transition {
  before: CaseView;
  head: CaseHead;
  step?: StepRecord;
  event: CaseEvent;
  form?: FormRecord;
  document?: DocumentRecord;
  /** Its change to the office's outgoing letters. */
  outgoing?: OutgoingChange;
  /** The hold on the subdomain: moved by a revision, kept at `selesai`, released at any other end. */
  subdomain?: { release?: string; hold?: string; keep?: string };
  /** The letter guards: a revision under another letter number holds that one too; what an end leaves free is released (endings.ts). */
  letters?: { hold?: readonly string[]; release?: readonly string[] };
}

/** The view as a transition leaves it. */
export const viewAfter = ({ before, head, step }: Pick<Transition, 'before' | 'head' | 'step'>): CaseView => ({
  head,
  steps: step
    ? [...before.steps.filter((record) => record.step !== step.step || record.round !== step.round), step]
    : before.steps,
});

/** Returns the first check by `redeliver-cases` of a case that moves, late enough to leave the ordinary course alone. ISO 8601. */
export const firstCheckAt = (now: Date): string => new Date(now.getTime() + 2 * 60_000).toISOString();

export const latest = (view: Pick<CaseView, 'steps'>, step: StepId): StepRecord | undefined =>
  view.steps.filter((record) => record.step === step).sort((a, b) => b.round - a.round)[0];

/** The record of the step and round that the head names, if it was opened. */
export const openRecord = ({ head, steps }: CaseView): StepRecord | undefined =>
  steps.find((record) => record.step === head.next?.step && record.round === head.next.round);

export const isOpen = (record: StepRecord): boolean =>
  record.status === 'terbuka' || record.status === 'menunggu-pemohon';

export const isWaiting = (head: CaseHead): head is WaitingHead => head.next !== undefined && head.waits !== undefined;

/** Tells whether the case waits for the applicant's revision. */
export const isReturned = (view: CaseView): boolean => openRecord(view)?.status === 'menunggu-pemohon';

type HasPending = Pick<CaseHead, 'pending'>;
/** Returns the pending work of a case with this added. Work that could not be done yet stays pending. */
export const addPending = ({ pending }: HasPending, ...more: PendingWork[]): PendingWork[] => [
  ...new Set([...(pending ?? []), ...more]),
];
export const hasPendingDocuments = ({ pending }: HasPending): boolean => pending?.includes('documents') ?? false;
export const pendingMails = (head: HasPending): Notice[] => [
  ...notices.filter((notice) => head.pending?.includes(notice)),
  ...formerMailboxesOf(head),
];

/** Tells whether nothing is left to do. The case waits for a person, or it has ended, all mails went out, and its workflow is well. */
const isAtRest = (view: CaseView): boolean =>
  !view.head.flagged &&
  (view.head.pending ?? []).length === 0 &&
  (isClosed(view.head.status) || openRecord(view) !== undefined);

/** The head with this done. At rest nobody needs to look after the case. */
export const clearPending = (view: CaseView, done: readonly PendingWork[]): CaseHead => {
  const head = { ...view.head, pending: (view.head.pending ?? []).filter((work) => !done.includes(work)) };
  return isAtRest({ ...view, head }) ? { ...head, nextCheckAt: undefined } : head;
};

/** Tells whether the applicant may still withdraw: at any time before step 7 opens. */
export const canWithdraw = (view: CaseView): boolean =>
  !isClosed(view.head.status) && !(view.head.next?.step === 'build' && openRecord(view) !== undefined);

/** The newest decision of the case, the applicant's registration and revisions included. */
export const lastDecided = ({ steps }: Pick<CaseView, 'steps'>): StepRecord | undefined =>
  steps
    .filter((step) => step.decidedAt)
    .sort((a, b) => (a.decidedSeq ?? 0) - (b.decidedSeq ?? 0) || (a.decidedAt ?? '').localeCompare(b.decidedAt ?? ''))
    .at(-1);
