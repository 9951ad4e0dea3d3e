import { changesAddress, correctContact as corrected } from '../domain/case/contact';
import { mergeCorrection } from '../domain/case/kept-contact';
import { newestRequest } from '../domain/case/newest-request';
import type { ContactCorrection, Dossier, FormRecord } from '../domain/case/records';
import { addConflicts, type Gap, InvalidInput } from '../domain/errors';
import { isReachable, ownerOf } from '../domain/office/bounces';
import { applicant } from '../domain/case/case';
import { contactForm } from '../domain/office/request-act-forms';
import { isSamePhone } from '../domain/forms/phone';
import { nestFormInput, parseForm } from '../domain/forms/parse';
import { dayOf } from '../domain/time/calendar';
import type { OfficeNow } from '../ports/office';
import { trySendPending } from './send-pending-mails';
import type { NotifyDeps } from './notice-mails';
import { type DeskInput, isRepeated, readDeskForm } from './read-desk-form';

type Contact = Pick<ContactCorrection, 'email' | 'phone'>;

/** Returns the gaps of a correction. Members of the office may not redirect an applicant's link to themselves. */
const gapsIn = (office: OfficeNow, now: Contact, { email, phone }: Contact): Gap[] => {
  const gap = (message: string): Gap[] => [{ field: 'correct.email', message }];
  if (email === now.email) {
    return isSamePhone(phone, now.phone)
      ? gap('Surel dan telepon ini sudah tercatat. Ubah yang salah, atau tutup formulir ini.')
      : [];
  }
  if (ownerOf(office, email) !== applicant)
    return gap('Alamat ini milik pejabat atau administrator kantor ini. Tulis alamat pemohon.');
  if (!isReachable(office, email))
    return gap(
      'Surel ke alamat ini tidak sampai. Tulis alamat lain, atau nyatakan alamatnya sudah benar pada halaman Pejabat.',
    );
  return [];
};

/** Returns a function that checks if a recorded change equals the change in this form. */
const isAsked = ({ input }: DeskInput, now: Date) => {
  const { value } = parseForm(contactForm, nestFormInput(contactForm, input), { today: dayOf(now) });
  const correction = value?.correct;
  return (change: FormRecord): boolean =>
    change.kind === 'contact' &&
    correction !== undefined &&
    change.data.email === correction.email &&
    isSamePhone(change.data.phone, correction.phone);
};

const isContact = ({ kind }: FormRecord): boolean => kind === 'contact';

/**
 * Corrects the applicant's contact; a repeated correction does nothing. A field that the page's author left as shown
 * keeps what another correction made of it. Mails a new link to a new address, and a notice to the former
 * one.
 * @returns true if the address changed
 * @throws AlreadyDecided, InvalidInput, ConcurrencyConflict
 */
export const correctContact = async (deps: NotifyDeps, dossier: Dossier, command: DeskInput): Promise<boolean> => {
  const { administrator, office } = command;
  const { caseId } = dossier.head;
  const now = deps.clock.now();
  if (isRepeated(dossier, command, now, { id: 'correct', isSame: isAsked(command, now), merges: isContact })) {
    const newest = dossier.forms.findLast(isContact);
    return newest !== undefined && changesAddress(dossier.forms, newest);
  }
  const { input, conflicts } = mergeCorrection(dossier.forms, command.input);
  const { correct } = readDeskForm(contactForm, input, now, conflicts);
  const gaps = addConflicts(gapsIn(office, newestRequest(dossier.forms).contact, correct), conflicts);
  if (gaps.length > 0) throw new InvalidInput(gaps);
  const transition = corrected(dossier, correct, administrator, { now, digest: deps.ids.digest });
  await deps.cases.apply(transition);
  await trySendPending(deps, caseId, true);
  return transition.head.mailbox !== dossier.head.mailbox;
};
