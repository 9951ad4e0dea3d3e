import { closeSync, fdatasync, fstatSync, fsyncSync, ftruncateSync, openSync, write } from 'node:fs';
import { promisify } from 'node:util';
import { readLine, readLines, syncFolderOf } from '../line-file';

/** The disk took a line not yet, as where it is full. */
export class JournalFailed extends Error {
  override name = 'JournalFailed';
}

/** The way of bytes to the disk: a port, so that a test can be a full disk. */
export interface Disk {
  write(fd: number, bytes: Buffer, from: number): Promise<number>;
  sync(fd: number): Promise<void>;
}

const writeBytes = promisify(write);
const realDisk: Disk = {
  write: async (fd, bytes, from) => (await writeBytes(fd, bytes, from, bytes.length - from, null)).bytesWritten,
  sync: promisify(fdatasync),
};

export interface JournalOptions {
  /** Called when nothing is on its way; may call `replace`. */
  betweenWrites?: () => void;
  /** Told once when writing begins to fail, and once when it goes on. */
  report?: (message: string) => void;
  disk?: Disk;
  /** Milliseconds until lines that the disk did not take are tried again, unless somebody asks before. */
  retryAfter?: number;
}

interface Batch {
  /** By byte offset, so that a line can be read before it is written. */
  lines: Map<number, string>;
  done: Promise<void>;
  settle: (error?: Error) => void;
}

/**
 * An append-only file of lines, written in groups: one fsync serves all lines that came while the last one ran. A write that fails is cut
 * off again, and its lines are kept for the next attempt. So file and memory never differ for longer than the disk is full.
 */
export class Journal {
  readonly #path: string;
  readonly #options: Required<JournalOptions>;
  #fd: number;
  #size: number;
  /** Bytes of whole lines that are on the disk. */
  #written: number;
  #next: Batch | undefined;
  #current: Batch | undefined;
  /** The last attempt failed. */
  #failed = false;
  /** The file is another one than this journal writes to: no later attempt can help. */
  #lost: JournalFailed | undefined;
  #retry: NodeJS.Timeout | undefined;
  #whenDurable: (() => void)[] = [];

  /** Opens the file, hands each whole line to `onLine`, and cuts a torn last line, which nobody was told about. */
  constructor(path: string, onLine: (line: string, offset: number) => void, options: JournalOptions = {}) {
    const { betweenWrites = () => undefined, report = console.error, disk = realDisk, retryAfter = 1_000 } = options;
    this.#path = path;
    this.#options = { betweenWrites, report, disk, retryAfter };
    this.#fd = openSync(path, 'a+', 0o600);
    this.#size = readLines(this.#fd, onLine);
    this.#written = this.#size;
    ftruncateSync(this.#fd, this.#size);
    fsyncSync(this.#fd);
    syncFolderOf(path);
  }

  /** Bytes, including lines that are still on their way to the disk. */
  size(): number {
    return this.#size;
  }

  /** Adds one line and returns its byte offset; durable when `flushed` or `durable` has resolved. */
  append(line: string): number {
    if (this.#lost) throw this.#lost;
    const offset = this.#size;
    this.#size += Buffer.byteLength(line) + 1;
    if (!this.#next) {
      this.#next = newBatch();
      if (!this.#current) setImmediate(() => this.#begin());
    }
    this.#next.lines.set(offset, line);
    return offset;
  }

  /** Resolves when every line appended so far is on the disk; rejects with JournalFailed when this attempt failed. Lines stay for the next. */
  async flushed(): Promise<void> {
    if (this.#lost) throw this.#lost;
    if (this.#failed) this.#begin();
    await (this.#next ?? this.#current)?.done;
  }

  /** Resolves when the disk takes lines as far as is known; where it did not, tries again and rejects with JournalFailed. */
  async ready(): Promise<void> {
    if (this.#lost ?? this.#failed) await this.flushed();
  }

  /** Resolves when every line appended so far is on the disk, however many attempts that takes. */
  durable(): Promise<void> {
    return (this.#next ?? this.#current)
      ? new Promise<void>((resolve) => this.#whenDurable.push(resolve))
      : Promise.resolve();
  }

  /** The line at an offset that `append` or loading gave. */
  read(offset: number): string {
    return this.#next?.lines.get(offset) ?? this.#current?.lines.get(offset) ?? readLine(this.#fd, offset);
  }

  /** Goes on with another file that holds the same lines; only while nothing is on its way. */
  replace({ fd, size }: { fd: number; size: number }): void {
    closeSync(this.#fd);
    this.#fd = fd;
    this.#size = size;
    this.#written = size;
  }

  /** Resolves when everything is written, or one more attempt has failed, and the file is closed. */
  async close(): Promise<void> {
    this.#begin();
    while (this.#next ?? this.#current) {
      await (this.#next ?? this.#current)?.done.catch(() => undefined);
      if (this.#failed) break;
    }
    clearTimeout(this.#retry);
    closeSync(this.#fd);
  }

  #begin(): void {
    clearTimeout(this.#retry);
    if (!this.#current && this.#next) void this.#writeBatches();
  }

  async #writeBatches(): Promise<void> {
    while (this.#next) {
      this.#current = this.#next;
      this.#next = undefined;
      try {
        await this.#writeBatch(this.#current);
      } catch (error) {
        return this.#keepForLater(this.#current, error);
      }
      this.#current.settle();
    }
    this.#current = undefined;
    for (const resolve of this.#whenDurable.splice(0)) resolve();
    this.#goOnBetweenWrites();
  }

  async #writeBatch({ lines }: Batch): Promise<void> {
    const { disk, report } = this.#options;
    const bytes = Buffer.from(`${[...lines.values()].join('\n')}\n`);
    // A failed attempt may have left bytes behind the last whole line.
    if (this.#failed) ftruncateSync(this.#fd, this.#written);
    for (let done = 0; done < bytes.length;) done += await disk.write(this.#fd, bytes, done);
    await disk.sync(this.#fd);
    this.#written += bytes.length;
    if (this.#failed) report(`${this.#path}: writing goes on.`);
    this.#failed = false;
  }

  #keepForLater(batch: Batch, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    const failure = new JournalFailed(`${this.#path} can't be written (${reason}).`, { cause: error });
    if (!this.#failed)
      this.#options.report(
        `${failure.message} Free space on the disk: what was answered is kept, and writing goes on then.`,
      );
    this.#failed = true;
    const after = this.#next;
    this.#next = newBatch([...batch.lines, ...(after?.lines ?? [])]);
    this.#current = undefined;
    batch.settle(failure);
    after?.settle(failure);
    this.#retry = setTimeout(() => this.#begin(), this.#options.retryAfter);
    this.#retry.unref();
  }

  /** An error there leaves the file as it was, unless another one stands in its place already. */
  #goOnBetweenWrites(): void {
    const { betweenWrites, report } = this.#options;
    try {
      betweenWrites();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const isGone = fstatSync(this.#fd).nlink === 0;
      if (isGone)
        this.#lost = new JournalFailed(
          `${this.#path} was replaced by a file that can't be used (${reason}). Start again.`,
        );
      report(this.#lost?.message ?? `${this.#path} could not be made smaller (${reason}).`);
    }
  }
}

function newBatch(lines: readonly (readonly [number, string])[] = []): Batch {
  const batch: Batch = { lines: new Map(lines), done: Promise.resolve(), settle: () => undefined };
  batch.done = new Promise((resolve, reject) => {
    batch.settle = (error) => (error === undefined ? resolve() : reject(error));
  });
  // A caller that needs the outcome awaits `flushed`. A batch that nobody awaits must not end the process.
  batch.done.catch(() => undefined);
  return batch;
}
