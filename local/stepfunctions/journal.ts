import { closeSync, fdatasync, fstatSync, fsyncSync, ftruncateSync, openSync, write } from 'node:fs';
import { promisify } from 'node:util';
import { readLine, readLines, syncFolderOf } from '../line-file';

/** An append-only file of lines, written in groups: one fsync serves all lines that came while the last one ran. */
export interface Journal {
  /** Bytes, including lines that are still on their way to the disk. */
  size(): number;
  /** Adds one line and returns its byte offset; durable when `flushed` or `durable` has resolved. */
  append(line: string): number;
  /** Resolves when every line appended so far is on the disk; rejects with JournalFailed when this attempt failed. Lines stay for the next. */
  flushed(): Promise<void>;
  /** Resolves when the disk takes lines as far as is known; where it did not, tries again and rejects with JournalFailed. */
  ready(): Promise<void>;
  /** Resolves when every line appended so far is on the disk, however many attempts that takes. */
  durable(): Promise<void>;
  /** The line at an offset that `append` or loading gave. */
  read(offset: number): string;
  /** Goes on with another file that holds the same lines; only while nothing is on its way. */
  replace(file: { fd: number; size: number }): void;
  /** Resolves when everything is written, or one more attempt has failed, and the file is closed. */
  close(): Promise<void>;
}

/** The disk took a line not yet, as where it is full. */
export class JournalFailed extends Error {
  override name = 'JournalFailed';
}

/** How bytes reach the disk: a port, so that a test can be a full disk. */
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
 * Opens the file, hands each whole line to `onLine`, and cuts a torn last line, which nobody was told about. A write that fails is cut
 * off again and its lines are kept for the next attempt, so that file and memory never differ for longer than the disk is full.
 */
export function openJournal(
  path: string,
  onLine: (line: string, offset: number) => void,
  { betweenWrites = () => undefined, report = console.error, disk = realDisk, retryAfter = 1_000 }: JournalOptions = {},
): Journal {
  let fd = openSync(path, 'a+', 0o600);
  let size = readLines(fd, onLine);
  ftruncateSync(fd, size);
  fsyncSync(fd);
  syncFolderOf(path);

  /** Bytes of whole lines that are on the disk. */
  let written = size;
  let next: Batch | undefined;
  let current: Batch | undefined;
  /** The last attempt failed. */
  let failed = false;
  /** The file is another one than this journal writes to: no later attempt can help. */
  let lost: JournalFailed | undefined;
  let retry: NodeJS.Timeout | undefined;
  let whenDurable: (() => void)[] = [];

  async function writeBatches() {
    while (next) {
      current = next;
      next = undefined;
      try {
        await writeBatch(current);
      } catch (error) {
        return keepForLater(current, error);
      }
      current.settle();
    }
    current = undefined;
    for (const resolve of whenDurable.splice(0)) resolve();
    goOnBetweenWrites();
  }

  async function writeBatch({ lines }: Batch): Promise<void> {
    const bytes = Buffer.from(`${[...lines.values()].join('\n')}\n`);
    // What an attempt that failed has left behind the last whole line.
    if (failed) ftruncateSync(fd, written);
    for (let done = 0; done < bytes.length;) done += await disk.write(fd, bytes, done);
    await disk.sync(fd);
    written += bytes.length;
    if (failed) report(`${path}: writing goes on.`);
    failed = false;
  }

  function keepForLater(batch: Batch, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    const failure = new JournalFailed(`${path} can't be written (${reason}).`, { cause: error });
    if (!failed)
      report(`${failure.message} Free space on the disk: what was answered is kept, and writing goes on then.`);
    failed = true;
    const after = next;
    next = newBatch([...batch.lines, ...(after?.lines ?? [])]);
    current = undefined;
    batch.settle(failure);
    after?.settle(failure);
    retry = setTimeout(begin, retryAfter);
    retry.unref();
  }

  function begin(): void {
    clearTimeout(retry);
    if (!current && next) void writeBatches();
  }

  /** What goes wrong there leaves the file as it was, unless another one stands in its place already. */
  function goOnBetweenWrites(): void {
    try {
      betweenWrites();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const isGone = fstatSync(fd).nlink === 0;
      if (isGone)
        lost = new JournalFailed(`${path} was replaced by a file that can't be used (${reason}). Start again.`);
      report(lost?.message ?? `${path} could not be made smaller (${reason}).`);
    }
  }

  return {
    size: () => size,
    append(line) {
      if (lost) throw lost;
      const offset = size;
      size += Buffer.byteLength(line) + 1;
      if (!next) {
        next = newBatch();
        if (!current) setImmediate(begin);
      }
      next.lines.set(offset, line);
      return offset;
    },
    async flushed() {
      if (lost) throw lost;
      if (failed) begin();
      await (next ?? current)?.done;
    },
    async ready() {
      if (lost ?? failed) await this.flushed();
    },
    durable: () => ((next ?? current) ? new Promise<void>((resolve) => whenDurable.push(resolve)) : Promise.resolve()),
    read: (offset) => next?.lines.get(offset) ?? current?.lines.get(offset) ?? readLine(fd, offset),
    replace(file) {
      closeSync(fd);
      ({ fd, size } = file);
      written = size;
    },
    async close() {
      begin();
      while (next ?? current) {
        await (next ?? current)?.done.catch(() => undefined);
        if (failed) break;
      }
      clearTimeout(retry);
      closeSync(fd);
    },
  };
}

function newBatch(lines: readonly (readonly [number, string])[] = []): Batch {
  const batch: Batch = { lines: new Map(lines), done: Promise.resolve(), settle: () => undefined };
  batch.done = new Promise((resolve, reject) => {
    batch.settle = (error) => (error === undefined ? resolve() : reject(error));
  });
  // Whoever needs the outcome awaits `flushed`; a batch that nobody awaits must not end the process.
  batch.done.catch(() => undefined);
  return batch;
}
