import type { CaseHead, PendingWork } from '../case/records';

type LetterMail = Extract<PendingWork, `letter:${string}`>;

/** A mail about a letter: `seq` of the event that made it due, and who it is for. */
export interface DueMail {
  key: LetterMail;
  seq: number;
  /** `sign`: its signatory; `applicant`; `copy-<n>` of the office's list. Earlier versions also mailed the `decider`. */
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

/** The mails that an event of a letter makes due: to its applicant, and to those who get a copy. */
export const mailsOfLetter = (seq: number, copies: number): PendingWork[] => [
  `letter:${seq}:applicant`,
  ...Array.from({ length: copies }, (_, index): PendingWork => `letter:${seq}:copy-${index}`),
];
