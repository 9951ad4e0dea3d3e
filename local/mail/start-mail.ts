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
  /** 0 takes a free port. */
  port: number;
  /** 127.0.0.1 unless told: the mails hold links that decide. */
  host?: string;
  /** Folder of the journal. */
  directory: string;
  /** Called after each mail that was accepted. */
  onMail?: (mail: SentMail) => void;
  /** The number of the newest mails that are kept, 5,000 by default. */
  keep?: number;
  /** Dates the mails; the machine's clock unless told. */
  clock?: { now(): Date };
}

export interface Mail {
  /** For the SES client. */
  endpoint: string;
  /** The mailbox for people. */
  url: string;
  close(): Promise<void>;
}

/**
 * Starts the mailbox: SES for the application, a page for people, `GET /store` for programs. A mail is on the disk before its
 * sender is answered, and the mails of earlier runs are there again.
 * @throws Error naming MAIL_PORT when the port is in use
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
