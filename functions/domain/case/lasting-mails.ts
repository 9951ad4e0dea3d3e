import { letterMailsOf } from '../letters/letter-mails';
import type { CaseHead, FormerMailbox, PendingWork } from './records';

type HasPending = Pick<CaseHead, 'pending'>;
export const isFormerMailbox = (work: PendingWork): work is FormerMailbox => work.startsWith('former-mailbox:');

/** Returns the pending mails to the applicant's former addresses. */
export const formerMailboxesOf = ({ pending = [] }: HasPending): FormerMailbox[] => pending.filter(isFormerMailbox);

/**
 * Returns the mails that stay pending after a later decision. That decision's mail does not bring their news to their
 * recipients.
 */
export const lastingMailsOf = (head: HasPending): PendingWork[] => [...letterMailsOf(head), ...formerMailboxesOf(head)];
