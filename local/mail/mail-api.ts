import { Hono } from 'hono';
import { limitBody } from '../../functions/http/limit-body';
import { readSendEmail } from './send-email';
import type { SentMail } from './sent-mail';
import { errorXml, sentXml, SesError } from './ses-error';

const MAX_BYTES = 25 * 1024 * 1024;

const refuse = (error: SesError) =>
  new Response(errorXml(error), { status: error.status, headers: { 'content-type': 'text/xml' } });

function asSesError(error: unknown): SesError {
  if (error instanceof SesError) return error;
  console.error('The mail could not be kept.', error);
  return new SesError('InternalFailure', 'The mail could not be kept. Nothing was sent.', 500);
}

/** @throws SesError if the query is not a time in whole seconds since 1970 */
const secondsOf = (since: string | undefined): number => {
  if (!since) return 0;
  if (/^\d{1,15}$/.test(since)) return Number(since);
  throw new SesError('InvalidParameterValue', 'since is a time in whole seconds since 1970.');
};

interface Mailbox {
  /** Returns all stored mails, oldest first. */
  mails(): readonly SentMail[];
  /** Stores one valid mail durably. The sender gets its answer after this resolves. */
  accept(mail: SentMail): Promise<void>;
  clock: { now(): Date };
}

/** Returns the mails since a time as JSON, with their bodies. @throws SesError if the disk cannot be read, which loses no mail */
const listMails = (mails: Mailbox['mails'], since: number): string => {
  try {
    return JSON.stringify({ templates: {}, emails: mails().filter(({ at }) => at >= since) });
  } catch (error) {
    console.error('The mailbox could not be read.', error);
    throw new SesError('ServiceUnavailable', 'The mailbox could not be read. Try again.', 503);
  }
};

/**
 * Returns the mailbox's API: SES SendEmail (query protocol) at `POST /`. `GET /store` lists the mails for programs in the format of
 * aws-ses-v2-local, for which readers exist.
 */
export function mailApi({ mails, accept, clock }: Mailbox): Hono {
  const app = new Hono();
  app.onError((error) => refuse(asSesError(error)));
  app.get('/store', (c) => {
    const since = secondsOf(c.req.query('since'));
    return c.body(listMails(mails, since), 200, { 'content-type': 'application/json' });
  });
  app.use(limitBody(MAX_BYTES, () => refuse(new SesError('RequestEntityTooLarge', 'The mail is too large.', 413))));
  app.post('/', async (c) => {
    // A form on a web page cannot send this header: only an AWS client can deliver a mail here.
    if (!c.req.header('authorization')?.startsWith('AWS')) {
      throw new SesError('MissingAuthenticationToken', 'Missing Authentication Token', 403);
    }
    const fields = Object.fromEntries(new URLSearchParams(await c.req.text()));
    if (fields['Action'] !== 'SendEmail') {
      throw new SesError('InvalidAction', `The mailbox knows SendEmail only, not ${fields['Action'] ?? 'nothing'}.`);
    }
    const mail = readSendEmail(fields, clock.now());
    await accept(mail);
    return c.body(sentXml(mail.messageId), 200, { 'content-type': 'text/xml' });
  });
  return app;
}
