import { TooMany } from '../domain/errors';
import { mailboxOf } from '../domain/forms/mailbox';
import { newestRequest } from '../domain/case/newest-request';
import { isReachable } from '../domain/office/bounces';
import { wordsIn } from '../domain/register/register-words';
import type { Deps } from '../ports/deps';
import type { Register } from '../ports/register';
import { applicantMail, type NotifyDeps } from './notify';
import { sendNow } from './send-pending-mails';

type LostLinkDeps = NotifyDeps & Pick<Deps, 'counter'> & { register: Pick<Register, 'search'> };

/** A query for a lost link: the number as the person wrote it, and the digest of a mailbox. */
interface LostLink {
  requestNumber: string;
  mailbox: string;
}

/** Pages of the register to look through: a serial is a word of other requests too. */
const mostPages = 10;

/** The case of a number, however it is spaced and capitalised; undefined where there is none. */
const caseIdOf = async ({ register }: LostLinkDeps, requestNumber: string): Promise<string | undefined> => {
  const words = wordsIn(requestNumber);
  // Every number begins with its serial. Without it all requests would have to be looked through.
  if (!/^\d+$/.test(words[0] ?? '')) return undefined;
  const wanted = words.join(' ');
  const keep = (head: { requestNumber: string }) => wordsIn(head.requestNumber).join(' ') === wanted;
  let before: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { heads, next } = await register.search(requestNumber, { limit: 1, before, keep });
    if (heads[0] || !next) return heads[0]?.caseId;
    before = next;
  }
  return undefined;
};

/**
 * Mails a fresh link to the contact mailbox on record where number and mailbox belong together. The person who asked learns nothing, and
 * nobody's mailbox gets more than the limit of links. @throws Unsent where the mail service does not take it
 */
export const renewLostLink = async (deps: LostLinkDeps, { requestNumber, mailbox }: LostLink): Promise<void> => {
  const caseId = await caseIdOf(deps, requestNumber);
  const dossier = caseId === undefined ? undefined : await deps.cases.dossier(caseId);
  if (!dossier) return;
  const { email } = newestRequest(dossier.forms).contact;
  if (deps.ids.digest(mailboxOf(email)) !== mailbox) return;
  const office = await deps.office.recent();
  if (!isReachable(office, email)) return;
  try {
    await deps.counter.count('link', dossier.head.caseId, deps.clock.now());
  } catch (error) {
    if (error instanceof TooMany) return;
    throw error;
  }
  await sendNow(deps, { main: await applicantMail(deps, dossier, 'asked', office), beside: [] });
};
