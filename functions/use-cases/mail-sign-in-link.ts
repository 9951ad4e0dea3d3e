import { minutesLater, signInMinutes } from '../domain/office/desk-access';
import { mailboxOf } from '../domain/forms/mailbox';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';
import { renderMail } from '../mails/mail-content';
import { signInMailContent } from '../mails/sign-in';

type SignInMailDeps = Pick<Deps, 'desk' | 'office' | 'mailer' | 'clock' | 'ids' | 'log' | 'config'>;

/**
 * Mails a one-time link to an administrator's mailbox, named by its hash. Sends no mail to any other mailbox, or above the limit for each
 * mailbox. Only logs a failure.
 */
export const mailSignInLink = async (deps: SignInMailDeps, mailbox: string): Promise<void> => {
  const { desk, office, mailer, clock, ids, log, config } = deps;
  const { administrators } = await office.current();
  const known = administrators.find((one) => ids.digest(mailboxOf(one.email)) === mailbox);
  if (!known) return;
  try {
    const now = clock.now();
    if (!(await desk.mayMail(ids.digest(known.email), now))) return;
    const secret = ids.secret();
    const expiresAt = minutesLater(now, signInMinutes);
    await desk.saveSignIn({ hash: ids.digest(secret), administrator: known.id, expiresAt });
    await mailer.send(renderMail(known.email, signInMailContent(`${config.publicUrl}/meja/masuk/${secret}`)));
  } catch (error) {
    log('mail-failed', { notice: 'sign-in', error: errorName(error) });
  }
};
