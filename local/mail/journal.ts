import { copyFile, type FileHandle, open, rename, rm, writeFile } from 'node:fs/promises';
import { damagedCopyOf, formatLineNumbers, readLine, readLines, syncFolderOf } from '../line-file';
import { type SentMail, sentMailSchema } from './sent-mail';

/** A stored mail, and the byte offset of its line. */
interface StoredMail {
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

/** Returns the same mail with a body that is read from the disk at each access. */
const withBodyOf = (mail: SentMail, readBody: () => SentMail['body']): SentMail => ({
  ...mail,
  get body() {
    return readBody();
  },
});

/** Yields the lines of these mails one by one, never all in memory. Fills `offsets` with the start of each line. */
function* linesAt(fd: number, kept: readonly StoredMail[], offsets: number[]): Generator<Buffer> {
  let size = 0;
  for (const { offset } of kept) {
    const bytes = Buffer.from(`${readLine(fd, offset)}\n`);
    offsets.push(size);
    size += bytes.length;
    yield bytes;
  }
}

/**
 * A file of mails, one JSON document on each line, that keeps the newest mails through any crash. Bodies stay on the disk: they would
 * fill most of the memory of an office with a full journal.
 */
export class MailJournal {
  #turn: Promise<unknown> = Promise.resolve();
  readonly #kept: StoredMail[] = [];
  #lines = 0;

  private constructor(
    private readonly file: string,
    private readonly keep: number,
    private handle: FileHandle,
  ) {}

  /**
   * Opens the journal for writing and keeps the newest `keep` mails. Removes an incomplete last line, whose sender got no answer. Reports
   * damaged lines and saves a copy of the unchanged file.
   */
  static async open(file: string, keep: number): Promise<MailJournal> {
    const journal = new MailJournal(file, keep, await open(file, 'a+', 0o600));
    const damaged = await journal.#load();
    if (damaged.length > 0) await journal.#leaveOut(damaged);
    return journal;
  }

  /** Returns the stored mails, oldest first. Everything except their bodies is in memory. */
  get mails(): readonly SentMail[] {
    return this.#kept.map(({ mail }) => mail);
  }

  /** Resolves when the mail is on the disk. Writes one mail at a time, in the order of the calls. An error leaves nothing of the mail. */
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

  /** Continues without the damaged lines and reports them once, because the next start no longer finds them. */
  async #leaveOut(damaged: readonly number[]): Promise<void> {
    const copy = damagedCopyOf(this.file, new Date());
    await copyFile(this.file, copy);
    await this.#compact();
    console.error(
      `${this.file} is damaged in line ${formatLineNumbers(damaged)}: a mail may be missing from the mailbox. The file as it was is kept as ${copy}.`,
    );
  }

  #add(mail: SentMail, offset: number): void {
    const bodyless = withBodyOf(mail, () => {
      const kept: SentMail = JSON.parse(readLine(this.handle.fd, entry.offset));
      return kept.body;
    });
    const entry: StoredMail = { mail: bodyless, offset };
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
    // The mail is stored, and an error would make its sender send it again. The next mail tries the compaction again.
    if (this.#lines >= 2 * this.keep)
      await this.#compact().catch((error: unknown) =>
        console.error("The mailbox's file could not be made smaller.", error),
      );
  }

  /** Writes the stored mails to a new file, and replaces the old file in one step. */
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
    await this.#switchTo(draft, offsets);
  }

  async #switchTo(handle: FileHandle, offsets: readonly number[]): Promise<void> {
    const old = this.handle;
    this.handle = handle;
    for (const [at, kept] of this.#kept.entries()) kept.offset = offsets[at] ?? kept.offset;
    this.#lines = this.#kept.length;
    await old.close();
  }
}
