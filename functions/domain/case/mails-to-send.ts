import { pendingMails } from './case';
import { addressChangeSeq, isFormerMailbox } from './lasting-mails';
import type { Dossier, FormRecord, Notice } from './records';

/** Milliseconds reserved for the writer of a correction to send its mails. After that, the schedule sends them. */
const writerHeadStartMs = 2 * 60_000;

/** Returns the correction that a mail reports, or undefined for other mails. */
const correctionOf = (forms: readonly FormRecord[], notice: Notice): FormRecord | undefined => {
  if (notice === 'new-mailbox') return forms.findLast(({ kind }) => kind === 'contact');
  if (!isFormerMailbox(notice)) return undefined;
  const seq = addressChangeSeq(notice);
  return forms.find((form) => form.kind === 'contact' && form.seq === seq);
};

/**
 * Returns the pending mails to send now. `isWriter` is true for the process that just recorded a correction. Others
 * leave its mails alone for two minutes, so no mail goes out twice. The mail to a new address already names a moved
 * last day.
 */
export const mailsToSend = ({ head, forms }: Pick<Dossier, 'head' | 'forms'>, now: Date, isWriter: boolean): Notice[] =>
  pendingMails(head).filter((notice) => {
    if (notice === 'revise-by' && head.pending?.includes('new-mailbox')) return false;
    const correction = isWriter ? undefined : correctionOf(forms, notice);
    return correction === undefined || now.getTime() - Date.parse(correction.at) >= writerHeadStartMs;
  });

/** Returns true if the case has pending mails that another writer may be sending now. */
export const hasMailboxMails = (head: Dossier['head']): boolean =>
  pendingMails(head).some((notice) => notice === 'new-mailbox' || isFormerMailbox(notice));

/**
 * Returns true if the case waits as before. Records that change no step, such as an issued document, may have come in between: they make no
 * mail pending.
 */
const isSameWait = (before: Dossier['head'], now: Dossier['head']): boolean =>
  before.status === now.status &&
  before.mailbox === now.mailbox &&
  before.next?.step === now.next?.step &&
  before.next?.round === now.next?.round &&
  before.waits?.holder === now.waits?.holder &&
  before.waits?.at === now.waits?.at;

/**
 * Returns the sent mails that are no longer pending in the head `now`. `before` is the head at the time of sending. If the case advanced
 * meanwhile, a mail about the earlier state does not clear the new one.
 */
export const validAfterSending = (sent: readonly Notice[], before: Dossier['head'], now: Dossier['head']): Notice[] => {
  const isSame = isSameWait(before, now);
  const isSameMailbox = now.mailbox === before.mailbox;
  return sent.filter((notice) => isSame || isFormerMailbox(notice) || (notice === 'new-mailbox' && isSameMailbox));
};
