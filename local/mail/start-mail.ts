import { portOf } from '../port-of';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MailJournal } from './journal';
import { listen, stopListening } from '../listen';
import { knownHosts } from './known-hosts';
import { mailApi } from './mail-api';
import { mailboxPages } from './mailbox-pages';
import type { SentMail } from './sent-mail';

const KEEP = 5_000;

interface MailOptions {
  /** The port, or 0 for a free one. */
  port: number;
  /** The host, 127.0.0.1 by default: the mails hold links that decide. */
  host?: string;
  /** The folder of the journal. */
  directory: string;
  /** Called after each accepted mail. */
  onMail?: (mail: SentMail) => void;
  /** The number of newest mails to keep, 5,000 by default. */
  keep?: number;
  /** The clock for the mails' times, the machine's clock by default. */
  clock?: { now(): Date };
}

export interface Mail {
  /** The address for the SES client. */
  endpoint: string;
  /** The address of the mailbox for people. */
  url: string;
  close(): Promise<void>;
}

/**
 * Starts the mailbox: SES for the application, pages for people, `GET /store` for programs. A mail is on the disk before its sender gets
 * an answer, and mails of earlier runs reappear.
 * @throws Error naming MAIL_PORT if the port is in use
 */
export async function startMail(options: MailOptions): Promise<Mail> {
  const { port, host = '127.0.0.1', directory, onMail, keep = KEEP, clock = { now: () => new Date() } } = options;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const journal = await MailJournal.open(join(directory, 'mail.jsonl'), keep);
  const mails = () => journal.mails;

  async function accept(mail: SentMail): Promise<void> {
    await journal.append(mail);
    onMail?.(mail);
  }

  const app = knownHosts(host).route('/', mailApi({ mails, accept, clock })).route('/', mailboxPages(mails));
  const server = await listen(app, host, port, { name: 'the mailbox', setting: 'MAIL_PORT' }).catch(
    async (error: unknown) => {
      await journal.close();
      throw error;
    },
  );
  const bound = portOf(server);
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return {
    endpoint: `http://${reachable}:${bound}`,
    url: `http://${reachable === '127.0.0.1' ? 'localhost' : reachable}:${bound}/`,
    async close() {
      await stopListening(server);
      await journal.close();
    },
  };
}
