import { signInForm } from '../domain/forms/sign-in-form';
import { mailboxOf } from '../domain/forms/mailbox';
import { type FormInput, nestFormInput, parseOrThrow } from '../domain/forms/parse';
import { dayOf } from '../domain/time/calendar';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';

type AskDeps = Pick<Deps, 'clock' | 'ids'> & { background: Background<'mail-sign-in-link'> };

/**
 * Starts a background task that mails a sign-in link to this mailbox if it belongs to an administrator. Looks up no data: neither the
 * answer nor its time reveals the administrators.
 * @throws InvalidInput
 */
export const askSignInLink = async ({ background, clock, ids }: AskDeps, input: FormInput): Promise<void> => {
  const { email } = parseOrThrow(signInForm, nestFormInput(signInForm, input), { today: dayOf(clock.now()) });
  // The task receives a digest of the mailbox, never the address itself.
  await background.start('mail-sign-in-link', { mailbox: ids.digest(mailboxOf(email)) });
};
