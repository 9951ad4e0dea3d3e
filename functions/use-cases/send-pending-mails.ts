import { Unsent } from '../domain/errors';
import type { Deps } from '../ports/deps';
import { errorName, type LogFacts } from '../log';
import type { Mail } from '../ports/mail';

type SendDeps = Pick<Deps, 'mailer' | 'log'>;

/** The mails of one notice: to whom it is for, where there is such a one, and to those who are told beside it. */
export interface NoticeMails {
  main?: Mail;
  beside: readonly Mail[];
}

/**
 * Sends each apart: a refused address keeps nobody else's mail back, and does not have it sent to them again. Other recipients get their
 * mails once the main one went out, so that trying that one again is no news to them.
 * @throws the mail service's error where the main mail did not go out, or, where there is none, not one of the others
 */
export const sendApart = async (
  { mailer, log }: SendDeps,
  { main, beside }: NoticeMails,
  facts: LogFacts = {},
): Promise<void> => {
  if (main) await mailer.send(main);
  const errors: unknown[] = [];
  for (const mail of beside) await mailer.send(mail).catch((error: unknown) => void errors.push(error));
  if (!main && beside.length > 0 && errors.length === beside.length) throw errors[0];
  for (const error of errors) log('mail-failed', { ...facts, error: errorName(error) });
};

/** Mails that somebody asked for and waits for. @throws Unsent where the mail service does not take them */
export const sendNow = (deps: SendDeps, mails: NoticeMails): Promise<void> =>
  sendApart(deps, mails).catch((error: unknown) => {
    deps.log('mail-failed', { error: errorName(error) });
    throw new Unsent('mail');
  });
