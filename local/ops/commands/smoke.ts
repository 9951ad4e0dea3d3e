import { present } from '../../../functions/domain/present';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod/mini';
import { dayOf } from '../../../functions/domain/time/calendar';
import { exampleRequest } from '../answers';
import { nameUnanswered } from '../name-unanswered';
import { uploadPaper } from '../upload';
import type { Result } from './result';

interface SmokeOptions {
  /** The address of the pages. */
  url: string;
  /** The contact's address, which receives the mails about the request. */
  mail: string;
  /** The one-machine mailbox that receives the contact's mails. */
  mailbox?: string;
  send?: typeof fetch;
}
const trialMark = 'UJI COBA – boleh diabaikan';
const mailTimeoutMs = 30_000;
const store = z.object({
  emails: z.array(z.object({ body: z.object({ text: z.optional(z.string()) }) })),
});

const demand = async (act: string, response: Response, expected: number): Promise<Response> => {
  if (response.status !== expected)
    throw new Error(`${act} answered ${response.status}: ${(await response.text()).slice(0, 500)}`);
  return response;
};

/** Returns the newest link to the applicant's page in the mails about this request. */
const applicantLink = async (mailbox: string, number: string, since: number, send: typeof fetch): Promise<string> => {
  for (const deadline = Date.now() + mailTimeoutMs; Date.now() < deadline; await delay(100)) {
    const { emails } = store.parse(await (await send(new URL(`/store?since=${since}`, mailbox))).json());
    const links = emails
      .filter(({ body }) => body.text?.includes(`Nomor permohonan: ${number}\n`))
      .flatMap(({ body }) => /https?:\/\/\S+\/pemohon\/[\w-]+/.exec(body.text ?? '')?.[0] ?? []);
    if (links.length > 0) return present(links.at(-1), 'a link');
  }
  throw new Error(`no mail to the applicant of ${number} came within ${mailTimeoutMs / 1000} s`);
};

const markedRequest = (requestId: string, mail: string) => {
  const example = exampleRequest(requestId, dayOf(new Date()));
  return {
    ...example,
    letter: { ...example.letter, number: `UJI-COBA/${requestId}` },
    agency: { ...example.agency, name: 'Uji Coba Ajuan' },
    contact: { ...example.contact, name: trialMark, email: mail },
    application: { ...example.application, name: trialMark, summary: trialMark },
    subdomain: `uji-coba-${requestId.slice(0, 8)}`,
  };
};

/**
 * Sends one marked request through the public pages: it is uploaded, submitted and tracked, and withdrawn if its mail can be read. Takes
 * a request number and mails Kepala Dinas as any request does; changes nothing else.
 */
export const smoke = async ({ url, mail, mailbox, send: call = fetch }: SmokeOptions): Promise<Result> => {
  const send = nameUnanswered({ [url]: '--url', ...(mailbox && { [mailbox]: '--mailbox' }) }, call);
  const [site, requestId, since] = [url.replace(/\/+$/, ''), randomUUID(), Math.floor(Date.now() / 1000) - 1];
  const attachments = [await uploadPaper(site, requestId, 'surat-permohonan', send)];
  const response = await send(`${site}/api/requests`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...markedRequest(requestId, mail), attachments }),
  });
  const answer = z.object({ requestNumber: z.string(), trackingUrl: z.url() });
  const { requestNumber, trackingUrl } = answer.parse(await (await demand('submitting', response, 201)).json());
  const trackingPage = await (await demand('tracking', await send(trackingUrl), 200)).text();
  if (!trackingPage.includes(requestNumber)) throw new Error(`the tracking page does not name ${requestNumber}`);
  if (!mailbox) {
    const todo = `withdraw it by the link in the mail to ${mail}, then run: npm run ops -- see-end ${requestId} --stage STAGE --office OFFICE`;
    return { rows: [{ requestNumber, caseId: requestId, tracked: 'ok', todo }] };
  }
  const link = await applicantLink(mailbox, requestNumber, since, send);
  const body = new URLSearchParams({ outcome: 'withdraw', reason: trialMark });
  await demand('withdrawing', await send(link, { method: 'POST', body, redirect: 'manual' }), 303);
  return { rows: [{ requestNumber, caseId: requestId, tracked: 'ok', withdrawn: 'ok' }] };
};
