import { SendEmailCommand, type SESClient } from '@aws-sdk/client-ses';
import { caseTag, type Mailer } from '../../ports/mail';

/** Mailer on SES. Mails go out in UTF-8, as HTML and as text. */
export const mailer = (client: SESClient, sender: { from: string; configurationSet?: string }): Mailer => ({
  send: async ({ to, subject, html, text, caseId }) => {
    const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
    await client.send(
      new SendEmailCommand({
        Source: sender.from,
        Destination: { ToAddresses: [to] },
        Message: { Subject: utf8(subject), Body: { Html: utf8(html), Text: utf8(text) } },
        ConfigurationSetName: sender.configurationSet,
        Tags: caseId === undefined ? undefined : [{ Name: caseTag, Value: caseId }],
      }),
    );
  },
});
