import { InvalidInput } from '../domain/errors';
import { readLostLink } from '../domain/forms/lost-link-form';
import { mailboxOf } from '../domain/forms/mailbox';
import type { FormInput } from '../domain/forms/parse';
import { dayOf } from '../domain/time/calendar';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';

type AskDeps = Pick<Deps, 'clock' | 'counter' | 'ids'> & { background: Background<'mail-lost-link'> };

/**
 * Reads the request number and mailbox of an applicant who lost their link, and starts a background task that mails the link. Looks up no
 * data: neither the answer nor its time reveals if number and mailbox belong together.
 * @param address the network address of the requester, if known
 * @throws InvalidInput, TooMany
 */
export const askLostLink = async (
  { background, clock, counter, ids }: AskDeps,
  input: FormInput,
  address: string | undefined,
): Promise<void> => {
  const now = clock.now();
  const { answers, gaps } = readLostLink(input, dayOf(now));
  if (!answers) throw new InvalidInput(gaps);
  if (address) await counter.count('address', address, now);
  // The task receives a digest of the mailbox, never the address itself.
  await background.start('mail-lost-link', {
    requestNumber: answers.requestNumber,
    mailbox: ids.digest(mailboxOf(answers.email)),
  });
};
