import type { CaseHead, PendingWork } from '../case/records';

type LetterMail = Extract<PendingWork, `letter:${string}`>;

/** A mail about a letter: `seq` of the event that made it due, and who it is for. */
export interface DueMail {
  key: LetterMail;
  seq: number;
  /** `sign`: its signatory; `applicant`; `decider`: whoever decided it, where another signed; `copy-<n>` of the office's list. */
  to: string;
}

const isLetterMail = (work: PendingWork): work is LetterMail => work.startsWith('letter:');

/** Mails about letters outlast a later decision: what was signed still has to reach its readers. */
export const letterMailsOf = ({ pending = [] }: Pick<CaseHead, 'pending'>): LetterMail[] =>
  pending.filter(isLetterMail);

export const dueMails = (head: Pick<CaseHead, 'pending'>): DueMail[] =>
  letterMailsOf(head).map((key) => {
    const [, seq = '', to = ''] = key.split(':');
    return { key, seq: Number(seq), to };
  });

/** The mails that a signed letter makes due: to its applicant, to whoever decided where another signed, and to those who get a copy. */
export const mailsOfSigned = (seq: number, copies: number, toDecider: boolean): PendingWork[] => [
  `letter:${seq}:applicant`,
  ...(toDecider ? [`letter:${seq}:decider` as const] : []),
  ...Array.from({ length: copies }, (_, index): PendingWork => `letter:${seq}:copy-${index}`),
];
