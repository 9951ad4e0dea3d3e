import { resend } from '../domain/case/moves';
import type { Dossier } from '../domain/case/records';
import { AlreadyDecided } from '../domain/errors';
import type { FormInput } from '../domain/forms/parse';
import { waitingStep } from '../domain/office/case-forms';
import { applicantMail, type NotifyDeps, officialMails } from './notify';
import { type DeskInput, isRepeated } from './read-desk-form';
import { sendNow } from './send-pending-mails';

const doubleClickMs = 10_000;

/** A double click comes from a page that does not know of the first one's mail. Later it is another try, as after a mail that failed. */
const isClickedTwice = ({ head, forms }: Dossier, { seq }: FormInput, now: Date): boolean => {
  const newest = forms.at(-1);
  return newest?.kind === 'resend' && Number(seq) < head.seq && now.getTime() - Date.parse(newest.at) < doubleClickMs;
};

/** Mails a fresh link to whom the page showed that the open step waits for. @throws AlreadyDecided where it waits for them no longer, Unsent, ConcurrencyConflict */
export const resendLink = async (deps: NotifyDeps, dossier: Dossier, asked: DeskInput): Promise<void> => {
  const { administrator, office, input } = asked;
  const record = waitingStep(dossier);
  if (!record) throw new AlreadyDecided('no step is open');
  const now = deps.clock.now();
  if (isClickedTwice(dossier, input, now) || isRepeated(dossier, asked, now)) return;
  // Recorded first: a second mail does no harm, a mail that no trail knows of does.
  await deps.cases.apply(resend(dossier, record.holder, administrator, { now, digest: deps.ids.digest }));
  const mails =
    record.step === 'request'
      ? { main: await applicantMail(deps, dossier, 'asked', office), beside: [] }
      : await officialMails(deps, dossier, office);
  await sendNow(deps, mails);
};
