import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';

interface TestMail {
  from?: string;
  to?: string[];
  subject?: string;
  text?: string;
  html?: string;
}

/** Sends one mail as the application does, through the real SES client, without retries. */
export async function sendMail(endpoint: string, mail: TestMail) {
  const { from = 'ajuan@example.go.id', to = ['kadis@example.go.id'], subject = 'Judul', text = 'Isi', html } = mail;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SESClient({ endpoint, region: 'ap-southeast-3', credentials, maxAttempts: 1 });
  const body = { Text: { Data: text }, ...(html === undefined ? {} : { Html: { Data: html } }) };
  try {
    return await client.send(
      new SendEmailCommand({
        Source: from,
        Destination: { ToAddresses: to },
        Message: { Subject: { Data: subject }, Body: body },
      }),
    );
  } finally {
    client.destroy();
  }
}
