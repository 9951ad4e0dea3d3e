import { type FileHandle, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type SentMail, sentMailSchema } from './sent-mail';

async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').filter(Boolean);
}

function read(line: string): SentMail | undefined {
  try {
    return sentMailSchema.parse(JSON.parse(line));
  } catch {
    // The line that was being written when the process was killed: its sender got no answer.
    return undefined;
  }
}

async function writeAll(file: string, mails: readonly SentMail[]): Promise<FileHandle> {
  const draft = await open(`${file}.new`, 'w', 0o600);
  await draft.writeFile(mails.map((mail) => `${JSON.stringify(mail)}\n`).join(''));
  await draft.datasync();
  await rename(`${file}.new`, file);
  const folder = await open(dirname(file), 'r');
  // Windows can't sync a folder, nor does it need to.
  await folder.sync().catch(() => undefined);
  await folder.close();
  return draft;
}

/** A file of mails, one JSON document a line, that keeps the newest ones through any crash. */
export class MailJournal {
  #turn: Promise<unknown> = Promise.resolve();
  readonly #mails: SentMail[];

  private constructor(
    private readonly file: string,
    private readonly keep: number,
    mails: SentMail[],
    private handle: FileHandle,
    private lines: number,
  ) {
    this.#mails = mails;
  }

  /** Reads the journal, drops a torn last line and what is beyond the newest `keep` mails, and opens it for more. */
  static async open(file: string, keep: number): Promise<MailJournal> {
    const mails = (await linesOf(file))
      .map(read)
      .filter((mail) => mail !== undefined)
      .slice(-keep);
    return new MailJournal(file, keep, mails, await writeAll(file, mails), mails.length);
  }

  /** The kept mails, oldest first. */
  get mails(): readonly SentMail[] {
    return this.#mails;
  }

  /** Resolves when the mail is on the disk; one at a time, in the order of the calls. On an error nothing of it stays. */
  append(mail: SentMail): Promise<void> {
    return this.#inTurn(() => this.#write(mail));
  }

  async close(): Promise<void> {
    await this.#inTurn(() => this.handle.close());
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #write(mail: SentMail): Promise<void> {
    const { size } = await this.handle.stat();
    try {
      await this.handle.writeFile(`${JSON.stringify(mail)}\n`);
      await this.handle.datasync();
    } catch (error) {
      await this.handle.truncate(size);
      throw error;
    }
    this.lines += 1;
    this.#mails.push(mail);
    if (this.#mails.length > this.keep) this.#mails.shift();
    if (this.lines >= 2 * this.keep) await this.#compact();
  }

  async #compact(): Promise<void> {
    const old = this.handle;
    this.handle = await writeAll(this.file, this.#mails);
    this.lines = this.#mails.length;
    await old.close();
  }
}
