import { closeSync, fsyncSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

const CHUNK = 1 << 20;

/**
 * Passes each complete line to `onLine` with its byte offset, in constant memory.
 * @returns the number of bytes in complete lines
 */
export function readLines(fd: number, onLine: (line: string, offset: number) => void): number {
  const chunk = Buffer.alloc(CHUNK);
  let rest = Buffer.alloc(0);
  let offset = 0;
  for (let at = 0; ;) {
    const read = readSync(fd, chunk, 0, CHUNK, at);
    if (read === 0) return offset;
    at += read;
    const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      onLine(bytes.toString('utf8', start, end), offset);
      offset += end + 1 - start;
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
}

/** Returns the line at a byte offset. @throws Error if there is no complete line */
export function readLine(fd: number, offset: number): string {
  const parts: Buffer[] = [];
  for (let at = offset; ;) {
    const chunk = Buffer.alloc(4096);
    const read = readSync(fd, chunk, 0, chunk.length, at);
    if (read === 0) throw new Error(`No whole line at byte ${offset} of the file`);
    const end = chunk.subarray(0, read).indexOf(10);
    parts.push(chunk.subarray(0, end < 0 ? read : end));
    if (end >= 0) return Buffer.concat(parts).toString();
    at += read;
  }
}

/** Makes the name of a created or renamed file durable. An fsync of the file alone does not do that. */
export function syncFolderOf(path: string): void {
  const fd = openSync(dirname(path), 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Does the same while others work: a disk may take many milliseconds. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Returns the path for an unchanged copy of a damaged file. */
export const damagedCopyOf = (path: string, now: Date): string =>
  `${path}.damaged-${now.toISOString().replaceAll(/\D/g, '')}`;

/** The most damaged lines that a message names. */
const SHOWN = 5;

/** Returns the numbers of damaged lines for a message. */
export const formatLineNumbers = (lines: readonly number[]): string =>
  lines.slice(0, SHOWN).join(', ') + (lines.length > SHOWN ? ' and more' : '');
