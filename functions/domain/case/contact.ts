import { append } from './append';
import { addPending, firstCheckAt, type Moment, type Transition } from './case';
import { addressChangeSeq } from './lasting-mails';
import { newestRequest } from './newest-request';
import type { CaseHead, ContactCorrection, Dossier, FormerMailbox, FormOf, FormRecord } from './records';

const addressIn = (forms: readonly FormRecord[]): string => newestRequest(forms).contact.email;

/** Returns the former address that a pending mail goes to, or undefined if the applicant uses that address again. */
export const formerAddress = (forms: readonly FormRecord[], pending: FormerMailbox): string | undefined => {
  const seq = addressChangeSeq(pending);
  const former = addressIn(forms.filter((form) => form.seq < seq));
  return former === addressIn(forms) ? undefined : former;
};

/** Returns true if a form after the registration changed the applicant's address. */
export const changesAddress = (forms: readonly FormRecord[], { seq }: Pick<FormRecord, 'seq'>): boolean =>
  addressIn(forms.filter((form) => form.seq < seq)) !== addressIn(forms.filter((form) => form.seq <= seq));

/** Returns the secretariat's newest correction, if any. */
export const newestCorrection = (forms: readonly FormRecord[]): FormOf<'contact'> | undefined =>
  forms.findLast((form) => form.kind === 'contact');

/**
 * Returns the kind of form that last changed the applicant's address: `request` for their own revision, `contact` for
 * the secretariat's correction.
 */
export const newestChangeOfAddress = (forms: readonly FormRecord[]): 'request' | 'contact' | undefined => {
  const later = forms.slice(1).filter((form) => form.kind === 'request' || form.kind === 'contact');
  return later.findLast((form) => changesAddress(forms, form))?.kind;
};

/**
 * Returns the head after the next event changes the applicant's address. Older links end, and the former mailbox gets
 * one notice.
 */
export const withNewMailbox = (head: CaseHead): CaseHead => ({
  ...head,
  mailbox: head.mailbox + 1,
  pending: addPending(head, `former-mailbox:${head.seq + 1}`),
});

/**
 * Returns the pending work without the mail about a moved revision day. The mail to the new address already names that
 * day.
 */
const withoutMovedDay = ({ pending }: CaseHead) => pending?.filter((one) => one !== 'revise-by');

/**
 * Corrects the applicant's contact for the secretariat. A new address gets its own link and the case's present state.
 * This works for a closed case too, so the applicant can still learn how it ended.
 */
export const correctContact = (
  view: Dossier,
  correction: ContactCorrection,
  actor: string,
  moment: Moment,
): Transition => {
  const moves = correction.email !== addressIn(view.forms);
  const nextHead = moves ? withNewMailbox(view.head) : view.head;
  const head: CaseHead = moves
    ? {
        ...nextHead,
        pending: addPending({ pending: withoutMovedDay(nextHead) }, 'new-mailbox'),
        nextCheckAt: firstCheckAt(moment.now),
      }
    : nextHead;
  const round = view.head.rounds.request ?? 1;
  const event = { type: 'contact-corrected', step: 'request', round, actor } as const;
  return { before: view, ...append(head, { ...event, form: { kind: 'contact', data: correction } }, moment) };
};
