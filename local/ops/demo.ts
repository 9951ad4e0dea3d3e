import '../set-office';
import { randomUUID } from 'node:crypto';
import { readSettings } from '../settings';
import { watchMails } from './mails';
import { walkThrough } from './walk';

/** `npm run demo`: one request through all seven steps of a running Ajuan, and the timeline that came of it. */
const main = async () => {
  const { publicUrl, mailPort } = readSettings(process.env);
  await fetch(publicUrl).catch(() => {
    throw new Error(`Nothing answers at ${publicUrl}. Start Ajuan first: npm start`);
  });
  const mailbox = `http://localhost:${mailPort}/`;
  const mails = watchMails(mailbox);
  const { tracked, trackingUrl } = await walkThrough({ url: publicUrl, mails }, randomUUID(), (text) =>
    console.log(text),
  );
  mails.stop();
  console.log(`\n${tracked.requestNumber}: ${tracked.status}`);
  for (const step of tracked.steps)
    console.log(`  ${step.title}: ${step.status}${step.outcome ? ` (${step.outcome})` : ''}`);
  console.log(`\nTimeline  ${trackingUrl}\nMailbox   ${mailbox}`);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
