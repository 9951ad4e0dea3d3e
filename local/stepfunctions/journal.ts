import { closeSync, fdatasync, fsyncSync, ftruncateSync, openSync, write } from 'node:fs';
import { promisify } from 'node:util';
import { readLine, readLines, syncFolderOf } from '../line-file';

const writeBytes = promisify(write);
const syncData = promisify(fdatasync);

/** An append-only file of lines, written in groups: one fsync serves all lines that came while the last one ran. */
export interface Journal {
  /** Bytes, including lines that are still on their way to the disk. */
  size(): number;
  /** Adds one line and returns its byte offset; durable when `flushed` has resolved. Throws once the disk has failed. */
  append(line: string): number;
  /** Resolves when every line appended so far is on the disk; rejects when that failed. */
  flushed(): Promise<void>;
  /** The line at an offset that `append` or loading gave. */
  read(offset: number): string;
  /** Goes on with another file that holds the same lines; only while nothing is on its way. */
  replace(file: { fd: number; size: number }): void;
  /** Resolves when everything is written and the file is closed. */
  close(): Promise<void>;
}

interface Batch {
  /** By byte offset, so that a line can be read before it is written. */
  lines: Map<number, string>;
  done: Promise<void>;
  settle: (error?: unknown) => void;
}

/**
 * Opens the file, hands each whole line to `onLine`, and cuts a torn last line, which nobody was told about.
 * @param betweenWrites called when nothing is on its way; may call `replace`
 */
export function openJournal(
  path: string,
  onLine: (line: string, offset: number) => void,
  betweenWrites: () => void,
): Journal {
  let fd = openSync(path, 'a+', 0o600);
  let size = readLines(fd, onLine);
  ftruncateSync(fd, size);
  fsyncSync(fd);
  syncFolderOf(path);

  let next: Batch | undefined;
  let current: Batch | undefined;
  let failure: Error | undefined;

  async function writeBatches() {
    while (next) {
      current = next;
      next = undefined;
      try {
        await writeWhole(fd, Buffer.from(`${[...current.lines.values()].join('\n')}\n`));
        await syncData(fd);
        current.settle();
      } catch (error) {
        failure = error as Error;
        current.settle(error);
        (next as Batch | undefined)?.settle(error);
        next = undefined;
      }
    }
    current = undefined;
    if (failure) return;
    try {
      betweenWrites();
    } catch (error) {
      failure = error as Error;
    }
  }

  return {
    size: () => size,
    append(line) {
      if (failure) throw failure;
      const offset = size;
      size += Buffer.byteLength(line) + 1;
      if (!next) {
        next = newBatch();
        if (!current) setImmediate(writeBatches);
      }
      next.lines.set(offset, line);
      return offset;
    },
    flushed: () => (failure ? Promise.reject(failure) : ((next ?? current)?.done ?? Promise.resolve())),
    read: (offset) => next?.lines.get(offset) ?? current?.lines.get(offset) ?? readLine(fd, offset),
    replace(file) {
      closeSync(fd);
      ({ fd, size } = file);
    },
    async close() {
      while (next ?? current) await (next ?? current)?.done.catch(() => undefined);
      closeSync(fd);
    },
  };
}

function newBatch(): Batch {
  const batch: Batch = { lines: new Map(), done: Promise.resolve(), settle: () => undefined };
  batch.done = new Promise((resolve, reject) => {
    batch.settle = (error) => (error === undefined ? resolve() : reject(error as Error));
  });
  // Whoever needs the outcome awaits `flushed`; a batch that nobody awaits must not end the process.
  batch.done.catch(() => undefined);
  return batch;
}

async function writeWhole(fd: number, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await writeBytes(fd, bytes, done, bytes.length - done, null);
    done += bytesWritten;
  }
}
