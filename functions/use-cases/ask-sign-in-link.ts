import { signInForm } from '../domain/forms/sign-in-form';
import { mailboxOf } from '../domain/forms/mailbox';
import { type FormInput, nestFormInput, parseOrThrow } from '../domain/forms/parse';
import { dayOf } from '../domain/time/calendar';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';

type AskDeps = Pick<Deps, 'clock' | 'ids'> & { background: Background<'mail-sign-in-link'> };

/**
 * Has a sign-in link mailed apart to whoever has this mailbox. Nothing is looked up here, so that neither the answer nor its time tells
 * who is an administrator.
 * @throws InvalidInput
 */
export const askSignInLink = async ({ background, clock, ids }: AskDeps, input: FormInput): Promise<void> => {
  const { email } = parseOrThrow(signInForm, nestFormInput(signInForm, input), { today: dayOf(clock.now()) });
  // The function gets no mailbox, only a digest to compare with.
  await background.start('mail-sign-in-link', { mailbox: ids.digest(mailboxOf(email)) });
};
