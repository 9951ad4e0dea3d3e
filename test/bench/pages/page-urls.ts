import { randomUUID } from 'node:crypto';
import { submitExample } from '../../../local/ops/submit-example';
import type { Ajuan } from '../../support/ajuan';
import { eventually } from '../../support/eventually';
import { linksIn, readMailbox } from '../../support/mailbox';

/**
 * Sends a request by the form's API, and waits for the mail that brings its first decision.
 * @returns the addresses of the form, of the head's decision page and of the tracking page
 * @throws if the request is refused or no mail comes
 */
export const pageUrls = async ({ url, mailbox }: Ajuan) => {
  const { trackingUrl } = await submitExample(url, randomUUID());
  let decision: string | undefined;
  await eventually(async () => {
    const links = (await readMailbox(mailbox)).flatMap((mail) => linksIn(mail));
    decision = links.find((link) => link.includes('/putusan/'));
    return decision !== undefined;
  }, 30_000);
  if (!decision) throw new Error('no mail brought a decision page');
  return { form: `${url}/`, decision, tracking: trackingUrl };
};
