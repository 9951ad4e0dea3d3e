import { copyFile, type FileHandle, open, rename, rm, writeFile } from 'node:fs/promises';
import { damagedCopyOf, linesNamed, readLine, readLines, syncFolderOf } from '../line-file';
import { type SentMail, sentMailSchema } from './sent-mail';

/** A mail that is kept, and the byte offset of its line. */
interface Kept {
  mail: SentMail;
  offset: number;
}

function read(line: string): SentMail | undefined {
  try {
    return sentMailSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** The same mail, whose body is read again each time that somebody asks for it. */
const withBodyOf = (mail: SentMail, readBody: () => SentMail['body']): SentMail => ({
  ...mail,
  get body() {
    return readBody();
  },
});

/** The lines of these mails one after another, which are never all in memory. `offsets`: takes where each one will begin */
function* linesAt(fd: number, kept: readonly Kept[], offsets: number[]): Generator<Buffer> {
  let size = 0;
  for (const { offset } of kept) {
    const bytes = Buffer.from(`${readLine(fd, offset)}\n`);
    offsets.push(size);
    size += bytes.length;
    yield bytes;
  }
}

/**
 * A file of mails, one JSON document a line, that keeps the newest ones through any crash. Bodies stay on the disk: in
 * memory they would be most of what an office holds that has sent as many mails as it keeps.
 */
export class MailJournal {
  #turn: Promise<unknown> = Promise.resolve();
  readonly #kept: Kept[] = [];
  #lines = 0;

  private constructor(
    private readonly file: string,
    private readonly keep: number,
    private handle: FileHandle,
  ) {}

  /**
   * Opens the journal for more, cuts a torn last line, whose sender got no answer, and keeps the newest `keep` mails. Where lines are
   * damaged, it tells which and keeps the file as it was beside itself.
   */
  static async open(file: string, keep: number): Promise<MailJournal> {
    const journal = new MailJournal(file, keep, await open(file, 'a+', 0o600));
    const damaged = await journal.#load();
    if (damaged.length > 0) await journal.#leaveOut(damaged);
    return journal;
  }

  /** The kept mails, oldest first; what they hold in memory is all but their bodies. */
  get mails(): readonly SentMail[] {
    return this.#kept.map(({ mail }) => mail);
  }

  /** Resolves when the mail is on the disk; one at a time, in the order of the calls. On an error nothing of it stays. */
  append(mail: SentMail): Promise<void> {
    return this.#inTurn(() => this.#write(mail));
  }

  async close(): Promise<void> {
    await this.#inTurn(() => this.handle.close());
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** @returns the numbers of damaged lines */
  async #load(): Promise<number[]> {
    const damaged: number[] = [];
    const size = readLines(this.handle.fd, (line, offset) => {
      this.#lines += 1;
      const mail = read(line);
      if (mail) this.#add(mail, offset);
      else damaged.push(this.#lines);
    });
    await this.handle.truncate(size);
    await this.handle.datasync();
    syncFolderOf(this.file);
    return damaged;
  }

  /** Goes on without damaged lines; told once, since the next start does not find them any more. */
  async #leaveOut(damaged: readonly number[]): Promise<void> {
    const copy = damagedCopyOf(this.file, new Date());
    await copyFile(this.file, copy);
    await this.#compact();
    console.error(
      `${this.file} is damaged in line ${linesNamed(damaged)}: a mail may be missing from the mailbox. The file as it was is kept as ${copy}.`,
    );
  }

  #add(mail: SentMail, offset: number): void {
    const bodyless = withBodyOf(mail, () => {
      const kept: SentMail = JSON.parse(readLine(this.handle.fd, entry.offset));
      return kept.body;
    });
    const entry: Kept = { mail: bodyless, offset };
    this.#kept.push(entry);
    if (this.#kept.length > this.keep) this.#kept.shift();
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
    this.#lines += 1;
    this.#add(mail, size);
    // The mail stands: an error told to its sender would have it sent twice. The next one tries again.
    if (this.#lines >= 2 * this.keep)
      await this.#compact().catch((error: unknown) =>
        console.error("The mailbox's file could not be made smaller.", error),
      );
  }

  /** Writes the kept mails to a new file and puts it in the old one's place in one step. */
  async #compact(): Promise<void> {
    const draftFile = `${this.file}.new`;
    await rm(draftFile, { force: true });
    const draft = await open(draftFile, 'a+', 0o600);
    const offsets: number[] = [];
    try {
      await writeFile(draft, linesAt(this.handle.fd, this.#kept, offsets));
      await draft.datasync();
      await rename(draftFile, this.file);
    } catch (error) {
      await draft.close();
      throw error;
    }
    syncFolderOf(this.file);
    await this.#goOnWith(draft, offsets);
  }

  async #goOnWith(handle: FileHandle, offsets: readonly number[]): Promise<void> {
    const old = this.handle;
    this.handle = handle;
    for (const [at, kept] of this.#kept.entries()) kept.offset = offsets[at] ?? kept.offset;
    this.#lines = this.#kept.length;
    await old.close();
  }
}
