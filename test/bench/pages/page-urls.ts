import { randomUUID } from 'node:crypto';
import { exampleRequest } from '../../../local/ops/answers';
import { uploadPaper } from '../../../local/ops/upload';
import type { Ajuan } from '../../support/ajuan';
import { eventually } from '../../support/eventually';
import { linksIn, readMailbox } from '../../support/mailbox';

/**
 * Sends a request by the form's API, and waits for the mail that brings its first decision.
 * @returns the addresses of the form, of the head's decision page and of the tracking page
 * @throws if the request is refused or no mail comes
 */
export const pageUrls = async ({ url, mailbox }: Ajuan) => {
  const requestId = randomUUID();
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const attachments = [
    await uploadPaper(url, requestId, 'surat-permohonan'),
    await uploadPaper(url, requestId, 'spesifikasi-teknis'),
  ];
  const sent = await fetch(`${url}/api/requests`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...exampleRequest(requestId, today), attachments }),
  });
  if (sent.status !== 201) throw new Error(`the request was refused: ${sent.status} ${await sent.text()}`);
  const { trackingUrl } = (await sent.json()) as { trackingUrl: string };
  let decision: string | undefined;
  await eventually(async () => {
    const links = (await readMailbox(mailbox)).flatMap((mail) => linksIn(mail));
    decision = links.find((link) => link.includes('/putusan/'));
    return decision !== undefined;
  }, 30_000);
  if (!decision) throw new Error('no mail brought a decision page');
  return { form: `${url}/`, decision, tracking: trackingUrl };
};
