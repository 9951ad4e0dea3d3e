import { append } from './append';
import { addPending, firstCheckAt, type Moment, type Transition } from './case';
import { newestRequest } from './newest-request';
import type { CaseHead, ContactCorrection, Dossier, FormerMailbox, FormOf, FormRecord } from './records';

const addressIn = (forms: readonly FormRecord[]): string => newestRequest(forms).contact.email;

/** Returns the address that a pending mail goes to; undefined where it is the applicant's again. */
export const formerAddress = (forms: readonly FormRecord[], pending: FormerMailbox): string | undefined => {
  const seq = Number(pending.slice('former-mailbox:'.length));
  const former = addressIn(forms.filter((form) => form.seq < seq));
  return former === addressIn(forms) ? undefined : former;
};

/** Tells whether a form that follows the registration gave the applicant's mails another address. */
export const changesAddress = (forms: readonly FormRecord[], { seq }: Pick<FormRecord, 'seq'>): boolean =>
  addressIn(forms.filter((form) => form.seq < seq)) !== addressIn(forms.filter((form) => form.seq <= seq));

/** Returns the secretariat's newest correction, if any. */
export const newestCorrection = (forms: readonly FormRecord[]): FormOf<'contact'> | undefined =>
  forms.findLast((form) => form.kind === 'contact');

/** Returns the kind of form that last changed the applicant's address: their own revision, or the secretariat's correction. */
export const newestChangeOfAddress = (forms: readonly FormRecord[]): 'request' | 'contact' | undefined => {
  const later = forms.slice(1).filter((form) => form.kind === 'request' || form.kind === 'contact');
  return later.findLast((form) => changesAddress(forms, form))?.kind;
};

/**
 * The head after its applicant's address changed by the event that comes next: older links end, and the former mailbox is told once.
 */
export const withNewMailbox = (head: CaseHead): CaseHead => ({
  ...head,
  mailbox: head.mailbox + 1,
  pending: addPending(head, `former-mailbox:${head.seq + 1}`),
});

/**
 * Returns a head's pending work without the mail of a moved last day. The mail to the new address names that day, and nothing earlier came
 * there.
 */
const withoutMovedDay = ({ pending }: CaseHead) => pending?.filter((one) => one !== 'revise-by');

/**
 * Corrects the applicant's contact for the secretariat. A new address gets a link of its own and the case's present state. An applicant who
 * never heard how their request ended hears it then, so a closed case takes it too.
 */
export const correctContact = (
  view: Dossier,
  correction: ContactCorrection,
  actor: string,
  moment: Moment,
): Transition => {
  const moves = correction.email !== addressIn(view.forms);
  const moved = moves ? withNewMailbox(view.head) : view.head;
  const head: CaseHead = moves
    ? {
        ...moved,
        pending: addPending({ pending: withoutMovedDay(moved) }, 'new-mailbox'),
        nextCheckAt: firstCheckAt(moment.now),
      }
    : moved;
  const round = view.head.rounds.request ?? 1;
  const event = { type: 'contact-corrected', step: 'request', round, actor } as const;
  return { before: view, ...append(head, { ...event, form: { kind: 'contact', data: correction } }, moment) };
};
