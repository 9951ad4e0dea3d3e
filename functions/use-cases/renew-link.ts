import { isOpen, openRecord } from '../domain/case/case';
import type { Deps } from '../ports/deps';
import { applicantMail, type NotifyDeps, officialMails } from './notice-mails';
import type { OpenedLink } from './open-link';
import { sendNow } from './send-apart';

type RenewDeps = NotifyDeps & Pick<Deps, 'counter'>;

/**
 * Mails a fresh link to the present decider, never to the person who asks. Returns false if no official's decision is awaited.
 * @throws TooMany, Unsent
 */
export const renewOfficialLink = async (deps: RenewDeps, { dossier, link, office }: OpenedLink): Promise<boolean> => {
  const record = openRecord(dossier);
  if (!record || !isOpen(record) || record.step === 'request') return false;
  await deps.counter.count('link', link.hash, deps.clock.now());
  await sendNow(deps, await officialMails(deps, dossier, office));
  return true;
};

/** Mails a fresh link to the applicant's contact mailbox. @throws TooMany, Unsent */
export const renewApplicantLink = async (deps: RenewDeps, { dossier, link, office }: OpenedLink): Promise<void> => {
  await deps.counter.count('link', link.hash, deps.clock.now());
  await sendNow(deps, { main: await applicantMail(deps, dossier, 'asked', office), copies: [] });
};
