import { Unsent } from '../domain/errors';
import type { Deps } from '../ports/deps';
import { errorName, type LogFacts } from '../log';
import type { Mail } from '../ports/mail';

type SendDeps = Pick<Deps, 'mailer' | 'log'>;

/** The mails of one notice: the main mail to its recipient, if there is one, and copies to other people. */
export interface NoticeMails {
  main?: Mail;
  copies: readonly Mail[];
}

/**
 * Sends each mail separately: a refused address neither stops the other mails nor repeats them. Copies go out after the main mail, so a
 * retry of the main mail repeats no copy.
 * @throws the mail service's error if the main mail failed or, without a main mail, if every copy failed
 */
export const sendApart = async (
  { mailer, log }: SendDeps,
  { main, copies }: NoticeMails,
  facts: LogFacts = {},
): Promise<void> => {
  if (main) await mailer.send(main);
  const errors: unknown[] = [];
  for (const mail of copies) await mailer.send(mail).catch((error: unknown) => void errors.push(error));
  if (!main && copies.length > 0 && errors.length === copies.length) throw errors[0];
  for (const error of errors) log('mail-failed', { ...facts, error: errorName(error) });
};

/** Sends mails that a person requested and waits for. @throws Unsent if the mail service refuses them */
export const sendNow = (deps: SendDeps, mails: NoticeMails): Promise<void> =>
  sendApart(deps, mails).catch((error: unknown) => {
    deps.log('mail-failed', { error: errorName(error) });
    throw new Unsent('mail');
  });
