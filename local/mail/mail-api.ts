import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { proxy } from 'hono/proxy';
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

/** What the library's own server answers. @throws SesError where it does not: no mail is lost by that */
const askLibrary = (url: string): Promise<Response> =>
  proxy(url).catch(() => {
    throw new SesError('ServiceUnavailable', 'The mailbox could not be read. Try again.', 503);
  });

/**
 * The mailbox's machine side: SES SendEmail (query protocol) at `POST /`, and what the library lists at `GET /store`.
 * @param library base URL of the library's own server
 * @param accept keeps one valid mail for good; the sender is answered only after it resolves
 */
export function mailApi(library: string, accept: (mail: SentMail) => Promise<void>): Hono {
  const app = new Hono();
  app.onError((error) => refuse(asSesError(error)));
  app.get('/store', (c) => askLibrary(`${library}/store${new URL(c.req.url).search}`));
  app.get('/health-check', () => askLibrary(`${library}/health-check`));
  app.use(
    bodyLimit({
      maxSize: MAX_BYTES,
      onError: () => refuse(new SesError('RequestEntityTooLarge', 'The mail is too large.', 413)),
    }),
  );
  app.post('/', async (c) => {
    // A form on some web page can send no such header: only an AWS client gets its mail in here.
    if (!c.req.header('authorization')?.startsWith('AWS')) {
      throw new SesError('MissingAuthenticationToken', 'Missing Authentication Token', 403);
    }
    const fields = Object.fromEntries(new URLSearchParams(await c.req.text()));
    if (fields['Action'] !== 'SendEmail') {
      throw new SesError('InvalidAction', `The mailbox knows SendEmail only, not ${fields['Action'] ?? 'nothing'}.`);
    }
    const mail = readSendEmail(fields, new Date());
    await accept(mail);
    return c.body(sentXml(mail.messageId), 200, { 'content-type': 'text/xml' });
  });
  return app;
}
