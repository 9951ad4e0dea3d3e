import { closeSync, fdatasync, fstatSync, fsyncSync, ftruncateSync, openSync, write } from 'node:fs';
import { promisify } from 'node:util';
import { readLine, readLines, syncFolderOf } from '../line-file';

/** The disk did not accept a line, for example because it is full. */
export class JournalFailed extends Error {
  override name = 'JournalFailed';
}

/** Writes bytes to the disk. It is a port: a test can simulate a full disk. */
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
  /** Called when no write is in progress. May call `replace`. */
  betweenWrites?: () => void;
  /** Called once when writing begins to fail, and once when it works again. */
  report?: (message: string) => void;
  disk?: Disk;
  /** The milliseconds until failed lines are retried, unless a caller asks earlier. */
  retryAfter?: number;
}

interface Batch {
  /** The lines by their byte offset. A reader can get a line before the file has it. */
  lines: Map<number, string>;
  done: Promise<void>;
  finish: (error?: Error) => void;
}

/**
 * An append-only file of lines, written in groups: one fsync serves all lines that arrived during the last one. A failed write is removed
 * from the file, and its lines stay for the next attempt. File and memory therefore differ only while the disk is full.
 */
export class Journal {
  readonly #path: string;
  readonly #options: Required<JournalOptions>;
  #fd: number;
  #size: number;
  /** The bytes of complete lines on the disk. */
  #written: number;
  #next: Batch | undefined;
  #current: Batch | undefined;
  /** True if the last attempt failed. */
  #failed = false;
  /** The error if `betweenWrites` replaced the file, and the new one can't be used: no later attempt can succeed. */
  #replacedFile: JournalFailed | undefined;
  #retry: NodeJS.Timeout | undefined;
  #whenDurable: (() => void)[] = [];

  /** Opens the file and passes each complete line to `onLine`. Removes an incomplete last line, which was never confirmed to anybody. */
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

  /** Returns the number of bytes, including lines that are not yet on the disk. */
  size(): number {
    return this.#size;
  }

  /** Adds one line and returns its byte offset. It is durable when `flushed` or `durable` has resolved. */
  append(line: string): number {
    if (this.#replacedFile) throw this.#replacedFile;
    const offset = this.#size;
    this.#size += Buffer.byteLength(line) + 1;
    if (!this.#next) {
      this.#next = newBatch();
      if (!this.#current) setImmediate(() => this.#begin());
    }
    this.#next.lines.set(offset, line);
    return offset;
  }

  /**
   * Resolves when every line appended so far is on the disk. Rejects with JournalFailed if this attempt failed; the lines stay for the
   * next.
   */
  async flushed(): Promise<void> {
    if (this.#replacedFile) throw this.#replacedFile;
    if (this.#failed) this.#begin();
    await (this.#next ?? this.#current)?.done;
  }

  /**
   * Resolves if the disk accepts lines, as far as known. After a failure it tries again, and rejects with JournalFailed if that fails
   * too.
   */
  async ready(): Promise<void> {
    if (this.#replacedFile ?? this.#failed) await this.flushed();
  }

  /** Resolves when every line appended so far is on the disk, after any number of attempts. */
  durable(): Promise<void> {
    return (this.#next ?? this.#current)
      ? new Promise<void>((resolve) => this.#whenDurable.push(resolve))
      : Promise.resolve();
  }

  /** Returns the line at an offset from `append` or from loading. */
  read(offset: number): string {
    return this.#next?.lines.get(offset) ?? this.#current?.lines.get(offset) ?? readLine(this.#fd, offset);
  }

  /** Continues with another file that holds the same lines. Only while no write is in progress. */
  replace({ fd, size }: { fd: number; size: number }): void {
    closeSync(this.#fd);
    this.#fd = fd;
    this.#size = size;
    this.#written = size;
  }

  /** Resolves when the file is closed, after everything is written or one more attempt has failed. */
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
      this.#current.finish();
    }
    this.#current = undefined;
    for (const resolve of this.#whenDurable.splice(0)) resolve();
    this.#runBetweenWrites();
  }

  async #writeBatch({ lines }: Batch): Promise<void> {
    const { disk, report } = this.#options;
    const bytes = Buffer.from(`${[...lines.values()].join('\n')}\n`);
    // A failed attempt may have left bytes after the last complete line.
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
    batch.finish(failure);
    after?.finish(failure);
    this.#retry = setTimeout(() => this.#begin(), this.#options.retryAfter);
    this.#retry.unref();
  }

  /** An error in `betweenWrites` leaves the file as it was, unless another file has already replaced it. */
  #runBetweenWrites(): void {
    const { betweenWrites, report } = this.#options;
    try {
      betweenWrites();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const isGone = fstatSync(this.#fd).nlink === 0;
      if (isGone)
        this.#replacedFile = new JournalFailed(
          `${this.#path} was replaced by a file that can't be used (${reason}). Start again.`,
        );
      report(this.#replacedFile?.message ?? `${this.#path} could not be made smaller (${reason}).`);
    }
  }
}

function newBatch(lines: readonly (readonly [number, string])[] = []): Batch {
  const batch: Batch = { lines: new Map(lines), done: Promise.resolve(), finish: () => undefined };
  batch.done = new Promise((resolve, reject) => {
    batch.finish = (error) => (error === undefined ? resolve() : reject(error));
  });
  // A caller that needs the result awaits `flushed`. A failed batch that nobody awaits must not end the process.
  batch.done.catch(() => undefined);
  return batch;
}
