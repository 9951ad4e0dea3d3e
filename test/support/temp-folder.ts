import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder of its own, with what removes it. */
export async function tempFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'ajuan-')));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
