import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { readEntry } from './damage';
import type { Execution } from './execution';
import { readLines, syncFolderOf } from '../line-file';

const unfinished = (path: string) => `${path}.new`;

/** Removes what a crash in the middle of a compaction left; the journal itself is then untouched. */
export const removeUnfinished = (path: string): void => rmSync(unfinished(path), { force: true });

/**
 * Writes the journal anew without the lines of forgotten executions and puts it in the old one's place in one step.
 * Synchronous, so that nobody reads by an offset of the wrong file; about a second for 100 MB, once in months.
 * @returns the new file's descriptor and size; the executions' offsets are changed to fit it
 */
export function compact(path: string, byName: ReadonlyMap<string, Execution>): { fd: number; size: number } {
  const moved = new Map<string, { first: number; last: number; bytes: number }>();
  const target = openSync(unfinished(path), 'w', 0o600);
  const source = openSync(path, 'r');
  const writer = bufferedWriter(target);
  let size = 0;
  try {
    readLines(source, (text, offset) => {
      const line = readEntry(text);
      const execution = line && byName.get(line.name);
      if (!execution || offset < execution.first) return;
      const place = moved.get(line.name) ?? { first: size, last: -1, bytes: 0 };
      const bytes = Buffer.from(`${JSON.stringify({ ...line, previous: place.last })}\n`);
      writer.write(bytes);
      moved.set(line.name, { first: place.first, last: size, bytes: place.bytes + bytes.length });
      size += bytes.length;
    });
    writer.flush();
    fsyncSync(target);
    renameSync(unfinished(path), path);
  } finally {
    closeSync(source);
    closeSync(target);
  }
  syncFolderOf(path);
  for (const [name, place] of moved) Object.assign(byName.get(name) ?? {}, place);
  return { fd: openSync(path, 'a+'), size };
}

function bufferedWriter(fd: number) {
  let parts: Buffer[] = [];
  let length = 0;
  const flush = () => {
    const bytes = Buffer.concat(parts);
    for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done);
    parts = [];
    length = 0;
  };
  return {
    flush,
    write(bytes: Buffer) {
      parts.push(bytes);
      length += bytes.length;
      if (length > 1 << 20) flush();
    },
  };
}
