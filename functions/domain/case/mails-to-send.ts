import { pendingMails } from './case';
import { isFormerMailbox } from './lasting-mails';
import type { Dossier, FormRecord, Notice } from './records';

/** Milliseconds in which whoever recorded a correction sends its mails; then the schedule does. */
const writersMs = 2 * 60_000;

/** The correction that a mail tells of; undefined for a mail about anything else. */
const correctionOf = (forms: readonly FormRecord[], notice: Notice): FormRecord | undefined => {
  if (notice === 'new-mailbox') return forms.findLast(({ kind }) => kind === 'contact');
  if (!isFormerMailbox(notice)) return undefined;
  const seq = Number(notice.slice('former-mailbox:'.length));
  return forms.find((form) => form.kind === 'contact' && form.seq === seq);
};

/**
 * Returns the pending mails that are sent now. `isWriter`: by whoever just recorded a correction; the others leave its mails to them,
 * so that a decision or a day off at the same time does not send them twice. A moved last day stands in the mail to a new address.
 */
export const mailsToSend = ({ head, forms }: Pick<Dossier, 'head' | 'forms'>, now: Date, isWriter: boolean): Notice[] =>
  pendingMails(head).filter((notice) => {
    if (notice === 'revise-by' && head.pending?.includes('new-mailbox')) return false;
    const correction = isWriter ? undefined : correctionOf(forms, notice);
    return correction === undefined || now.getTime() - Date.parse(correction.at) >= writersMs;
  });

/** Tells whether the case has pending mails that another writer may be sending at the same time. */
export const hasMailboxMails = (head: Dossier['head']): boolean =>
  pendingMails(head).some((notice) => notice === 'new-mailbox' || isFormerMailbox(notice));

/** Returns which of the mails that went out, read from the head `before`, the head as it stands `now` still means. */
export const settledBy = (sent: readonly Notice[], before: Dossier['head'], now: Dossier['head']): Notice[] => {
  const isSame = now.seq === before.seq && Boolean(now.waits) === Boolean(before.waits);
  const isSameMailbox = now.mailbox === before.mailbox;
  return sent.filter((notice) => isSame || isFormerMailbox(notice) || (notice === 'new-mailbox' && isSameMailbox));
};
