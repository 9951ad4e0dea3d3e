import '../set-office';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { demandOfficeOf } from '../folder-office';
import { readSettings } from '../settings';
import { startFailure } from '../start-failure';
import { fillFolder } from '../year/year-command';
import { watchMails } from './mails';
import { walkThrough } from './walk';

/** Takes one request through all seven steps of a running Ajuan, and prints its timeline. */
const demonstrateOne = async () => {
  const { publicUrl, mailPort, dataFolder, officeFile } = readSettings(process.env);
  await demandOfficeOf(dataFolder, officeFile);
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

const usage = `npm run demo                     one request through all seven steps of a running Ajuan
npm run demo -- --year           fills an unused data folder with a year; Ajuan must not run on it
  --requests 100 --days 365 --seed 1`;

/** @throws Error with the usage if the text is not a whole number above 0 */
const parseCount = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(usage);
  return number;
};

const main = async () => {
  const { values } = parseArgs({
    options: {
      year: { type: 'boolean', default: false },
      requests: { type: 'string', default: '100' },
      days: { type: 'string', default: '365' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { requests, days, seed } = values;
  if (!values.year) return demonstrateOne();
  return fillFolder(process.env, { requests: parseCount(requests), days: parseCount(days), seed: parseCount(seed) });
};

main().catch((error: unknown) => {
  console.error(startFailure(error, process.env.DATA_DIR ?? 'the data folder'));
  process.exitCode = 1;
});
