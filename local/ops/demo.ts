import '../set-office';
import '../quiet-sdk';
import { randomUUID } from 'node:crypto';
import { demandOfficeOf } from '../folder-office';
import { readSettings } from '../settings';
import { startFailure } from '../start-failure';
import { fillFolder } from '../year/year-command';
import { parseOptions } from './parse-options';
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
  await fetch(mailbox).catch(() => {
    throw new Error(`Nothing answers at ${mailbox}. Set MAIL_PORT to the port of the running Ajuan's mailbox.`);
  });
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

/** @throws Error that names the option if its text is not a whole number above 0 */
const parseCount = (option: string, text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`--${option} is a whole number above 0, not "${text}".`);
  return number;
};

const options = {
  year: { type: 'boolean' },
  requests: { type: 'string' },
  days: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const main = async () => {
  const { values, positionals, names } = parseOptions(process.argv.slice(2), options, 'npm run demo -- --help');
  if (values.help || positionals[0] === 'help') return console.log(usage);
  if (positionals.length > 0) throw new Error(`demo takes no argument: leave out "${positionals.join(' ')}"`);
  const [foreign] = values.year ? [] : names;
  if (foreign !== undefined)
    throw new Error(`--${foreign} belongs to a filled year: npm run demo -- --year --${foreign} N`);
  if (!values.year) return demonstrateOne();
  const days = values.days === undefined ? undefined : parseCount('days', values.days);
  const [requests, seed] = [parseCount('requests', values.requests ?? '100'), parseCount('seed', values.seed ?? '1')];
  return fillFolder(process.env, { requests, seed, days });
};

main().catch((error: unknown) => {
  console.error(startFailure(error, process.env.DATA_DIR ?? 'the data folder'));
  process.exitCode = 1;
});
