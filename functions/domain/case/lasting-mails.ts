import { letterMailsOf } from '../letters/letter-mails';
import type { CaseHead, FormerMailbox, PendingWork } from './records';

type HasPending = Pick<CaseHead, 'pending'>;
export const isFormerMailbox = (work: PendingWork): work is FormerMailbox => work.startsWith('former-mailbox:');

/** The mails to addresses that the applicant had before. */
export const formerMailboxesOf = ({ pending = [] }: HasPending): FormerMailbox[] => pending.filter(isFormerMailbox);

/** The mails that outlast a later decision: whoever they are for does not learn their news from that decision's mail. */
export const lastingMailsOf = (head: HasPending): PendingWork[] => [...letterMailsOf(head), ...formerMailboxesOf(head)];
