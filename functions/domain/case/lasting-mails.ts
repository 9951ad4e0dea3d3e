import { letterMailsOf } from '../letters/letter-mails';
import type { CaseHead, FormerMailbox, Owed } from './records';

type Owing = Pick<CaseHead, 'owes'>;
export const isFormerMailbox = (owed: Owed): owed is FormerMailbox => owed.startsWith('former-mailbox:');

/** The mails to addresses that the applicant had before. */
export const formerMailboxesOf = ({ owes = [] }: Owing): FormerMailbox[] => owes.filter(isFormerMailbox);

/** The mails that outlast a later decision: whoever they are for does not learn their news from that decision's mail. */
export const lastingMailsOf = (head: Owing): Owed[] => [...letterMailsOf(head), ...formerMailboxesOf(head)];
