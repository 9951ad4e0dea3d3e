import { TooMany } from '../domain/errors';
import { mailboxOf } from '../domain/forms/mailbox';
import { newestRequest } from '../domain/case/newest-request';
import { isReachable } from '../domain/office/bounces';
import { wordsIn } from '../domain/register/register-words';
import type { Deps } from '../ports/deps';
import type { Register } from '../ports/register';
import { applicantMail, type NotifyDeps } from './notice-mails';
import { sendNow } from './send-apart';

type LostLinkDeps = NotifyDeps & Pick<Deps, 'counter'> & { register: Pick<Register, 'search'> };

/** A request for a lost link: the request number as typed, and the digest of a mailbox. */
interface LostLink {
  requestNumber: string;
  mailbox: string;
}

/** The most register pages that are searched, because other requests may contain the same serial. */
const maxPages = 10;

/** Returns the case with a request number, or undefined. Ignores spaces and capital letters. */
const caseIdOf = async ({ register }: LostLinkDeps, requestNumber: string): Promise<string | undefined> => {
  const words = wordsIn(requestNumber);
  // Every request number begins with its serial. Without it the search would read all requests.
  if (!/^\d+$/.test(words[0] ?? '')) return undefined;
  const wanted = words.join(' ');
  const keep = (head: { requestNumber: string }) => wordsIn(head.requestNumber).join(' ') === wanted;
  let before: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const { heads, next } = await register.search(requestNumber, { limit: 1, before, keep });
    if (heads[0] || !next) return heads[0]?.caseId;
    before = next;
  }
  return undefined;
};

/**
 * Mails a fresh link to the contact mailbox on record if number and mailbox belong together. The requester gets the same answer in every
 * case, and each mailbox gets a limited number of links.
 * @throws Unsent if the mail service refuses the mail
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
  await sendNow(deps, { main: await applicantMail(deps, dossier, 'asked', office), copies: [] });
};
