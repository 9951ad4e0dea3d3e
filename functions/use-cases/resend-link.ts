import { resend } from '../domain/case/moves';
import type { Dossier } from '../domain/case/records';
import { applicant } from '../domain/case/case';
import { newestRequest } from '../domain/case/newest-request';
import { AlreadyDecided, InvalidInput } from '../domain/errors';
import type { FormInput } from '../domain/forms/parse';
import { isReachable } from '../domain/office/bounces';
import { linkHolder } from '../domain/office/case-forms';
import { applicantMail, type NotifyDeps, officialMails } from './notice-mails';
import { type DeskInput, isRepeated } from './read-desk-form';
import { sendNow } from './send-apart';

const doubleClickMs = 10_000;

/**
 * Returns true for a double click: its page does not know the first mail yet. A later click is a new try, for example after a failed
 * mail.
 */
const isClickedTwice = ({ head, forms }: Dossier, { seq }: FormInput, now: Date): boolean => {
  const newest = forms.at(-1);
  return newest?.kind === 'resend' && Number(seq) < head.seq && now.getTime() - Date.parse(newest.at) < doubleClickMs;
};

/** Refuses an address that is known to be unreachable. The gap is at the field that corrects it. @throws InvalidInput */
const demandReachable = ({ forms }: Dossier, office: DeskInput['office']): void => {
  if (isReachable(office, newestRequest(forms).contact.email)) return;
  const message =
    'Tautan tidak dikirim, karena surel ke alamat pemohon ini tidak sampai. Perbaiki kontak pemohon, atau nyatakan alamatnya sudah benar pada halaman Pejabat.';
  throw new InvalidInput([{ field: 'correct.email', message }]);
};

/**
 * Mails a fresh link to the holder that the page showed: of the open step, or the applicant of a closed case.
 * @throws AlreadyDecided if the step no longer waits for them, InvalidInput if the applicant's address is unreachable, Unsent,
 * ConcurrencyConflict
 */
export const resendLink = async (deps: NotifyDeps, dossier: Dossier, command: DeskInput): Promise<void> => {
  const { administrator, office, input } = command;
  const holder = linkHolder(dossier);
  if (holder === undefined) throw new AlreadyDecided('no step is open');
  const now = deps.clock.now();
  if (isClickedTwice(dossier, input, now) || isRepeated(dossier, command, now)) return;
  if (holder === applicant) demandReachable(dossier, office);
  // The record comes first: a second mail does no harm, but an unrecorded mail does.
  await deps.cases.apply(resend(dossier, holder, administrator, { now, digest: deps.ids.digest }));
  const mails =
    holder === applicant
      ? { main: await applicantMail(deps, dossier, 'asked', office), copies: [] }
      : await officialMails(deps, dossier, office);
  await sendNow(deps, mails);
};
