import { InvalidInput } from '../domain/errors';
import { readLostLink } from '../domain/forms/lost-link-form';
import { mailboxOf } from '../domain/forms/mailbox';
import type { FormInput } from '../domain/forms/parse';
import { dayOf } from '../domain/time/calendar';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';

type AskDeps = Pick<Deps, 'clock' | 'counter' | 'ids'> & { background: Background<'mail-lost-link'> };

/**
 * Takes the number and mailbox of an applicant who lost their link, and has the link mailed apart. Nothing is looked up here, so that
 * neither the answer nor its time tells whether number and mailbox belong together.
 * @param address the network address of the asker, where it is known
 * @throws InvalidInput, TooMany
 */
export const askLostLink = async (
  { background, clock, counter, ids }: AskDeps,
  input: FormInput,
  address: string | undefined,
): Promise<void> => {
  const now = clock.now();
  const { asked, gaps } = readLostLink(input, dayOf(now));
  if (!asked) throw new InvalidInput(gaps);
  if (address) await counter.count('address', address, now);
  // The function gets no mailbox, only a digest to compare with.
  await background.start('mail-lost-link', {
    requestNumber: asked.requestNumber,
    mailbox: ids.digest(mailboxOf(asked.email)),
  });
};
