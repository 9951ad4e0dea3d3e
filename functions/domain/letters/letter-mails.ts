import type { CaseHead, PendingWork } from '../case/records';

type LetterMail = Extract<PendingWork, `letter:${string}`>;

/** A mail about a letter. `seq` is the `seq` of the event that made it due. */
export interface DueMail {
  key: LetterMail;
  seq: number;
  /**
   * The recipient. `sign`: the signatory; `applicant`; `copy-<n>`: an entry of the office's list. Earlier versions also
   * mailed the `decider`.
   */
  to: string;
}

const isLetterMail = (work: PendingWork): work is LetterMail => work.startsWith('letter:');

/**
 * Returns the pending mails about letters. They outlast a later decision, because a signed letter must still reach its
 * readers.
 */
export const letterMailsOf = ({ pending = [] }: Pick<CaseHead, 'pending'>): LetterMail[] =>
  pending.filter(isLetterMail);

export const dueMails = (head: Pick<CaseHead, 'pending'>): DueMail[] =>
  letterMailsOf(head).map((key) => {
    const [, seq = '', to = ''] = key.split(':');
    return { key, seq: Number(seq), to };
  });

/** Returns the mails that an event of a letter makes due: to the applicant and to each recipient of a copy. */
export const mailsOfLetter = (seq: number, copies: number): PendingWork[] => [
  `letter:${seq}:applicant`,
  ...Array.from({ length: copies }, (_, index): PendingWork => `letter:${seq}:copy-${index}`),
];
