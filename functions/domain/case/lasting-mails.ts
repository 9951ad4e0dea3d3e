import { letterMailsOf } from '../letters/letter-mails';
import type { CaseHead, FormerMailbox, PendingWork } from './records';

type HasPending = Pick<CaseHead, 'pending'>;
export const isFormerMailbox = (work: PendingWork): work is FormerMailbox => work.startsWith('former-mailbox:');
/** Returns the `seq` of the event that changed the applicant's address. */
export const addressChangeSeq = (work: FormerMailbox): number => Number(work.slice('former-mailbox:'.length));

/** Returns the pending mails to the applicant's former addresses. */
export const formerMailboxesOf = ({ pending = [] }: HasPending): FormerMailbox[] => pending.filter(isFormerMailbox);

/**
 * Returns the work that stays pending after a later decision: documents, and mails whose news that decision's mail does
 * not bring to their recipients.
 */
export const lastingWorkOf = (head: HasPending): PendingWork[] => [
  ...(head.pending?.includes('documents') ? (['documents'] as const) : []),
  ...letterMailsOf(head),
  ...formerMailboxesOf(head),
];
