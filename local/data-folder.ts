import { errorCode } from './error-code';
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { startMarkOf } from './process-info';

const holderSchema = z.object({ id: z.uuid(), pid: z.number().int().positive(), startMark: z.string() });
type Holder = z.infer<typeof holderSchema>;

const ATTEMPTS = 20;

/** Another running process uses the folder. The message names both. */
export class DataFolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `The data folder ${folder} is in use by process ${pid}. Stop that process first, or set DATA_DIR to another folder.`,
    );
    this.name = 'DataFolderInUse';
  }
}

/** The holder of an empty lock. A lock is created with its content, which means that only a power cut leaves an empty one. */
const afterPowerCut: Holder = { id: 'empty', pid: 0, startMark: 'ended by a power cut' };

async function readHolder(file: string): Promise<Holder | 'absent'> {
  try {
    const content = await readFile(file);
    // After a power cut, a file system may have a file's length without its content.
    if (content.every((byte) => byte === 0)) return afterPowerCut;
    return holderSchema.parse(JSON.parse(content.toString('utf8')));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'absent';
    throw new Error(`The lock file ${file} can't be read. If no other process uses the folder, delete that file.`, {
      cause: error,
    });
  }
}

/** Creates `file` with its complete content in one step. Returns false if it already exists. */
async function createWhole(file: string, me: Holder): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(me), { mode: 0o600, flush: true });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function replaceWhole(file: string, me: Holder): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(me), { mode: 0o600, flush: true });
  await rename(draft, file);
}

/**
 * Writes `me` into the lock file. The guard file, named after a dead process, gives the right to replace its lock while the lock still
 * names that process. Exactly one of several simultaneous starters succeeds. The guard is claimed in the same way: a starter killed in
 * between does not block the next one.
 */
async function claim(lock: string, file: string, me: Holder, folder: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await createWhole(file, me)) return;
    const holder = await readHolder(file);
    if (holder === 'absent') continue;
    if ((await startMarkOf(holder.pid)) === holder.startMark) throw new DataFolderInUse(folder, holder.pid);
    const guard = `${lock}-${holder.id}`;
    await claim(lock, guard, me, folder);
    try {
      const now = await readHolder(file);
      if (now !== 'absent' && now.id === holder.id) return await replaceWhole(file, me);
    } finally {
      await rm(guard, { force: true });
    }
  }
  throw new Error(`The lock of the data folder ${folder} keeps changing hands. Start again.`);
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return false;
    throw error;
  }
};

/**
 * Creates a folder and its missing parents, readable only for their owner. Node's recursive `mkdir` never returns where an existing parent
 * takes no folder, such as /proc.
 */
const createFolder = async (path: string): Promise<void> => {
  if (await isFolder(path)) return;
  if (dirname(path) !== path) await createFolder(dirname(path));
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    // Another process may have created it meanwhile.
    if (await isFolder(path)) return;
    if (errorCode(error) === 'ENOENT')
      throw new Error(`${dirname(path)} takes no folders. Set DATA_DIR to another folder.`, { cause: error });
    const target = await stat(path).catch(errorCode);
    if (target === 'ENOENT' && errorCode(error) === 'EEXIST')
      throw new Error(`${path} is a link to a folder that is missing. Mount its disk, or set DATA_DIR to a folder.`);
    throw error;
  }
};

/**
 * Opens the folder with all data of the one-machine mode, and creates it readable only for its owner. Keeps other processes out until
 * `release()` or until this process ends in any way.
 * @returns the folder's real absolute path
 * @throws DataFolderInUse if another running process, or this one, has it open
 */
export async function openDataFolder(path: string): Promise<{ path: string; release(): Promise<void> }> {
  await createFolder(resolve(path));
  const folder = await realpath(path);
  const lock = join(folder, 'lock');
  const startMark = await startMarkOf(process.pid);
  if (!startMark) throw new Error('The start time of this process is not known: /proc or the program `ps` is missing.');
  const me: Holder = { id: randomUUID(), pid: process.pid, startMark };
  await claim(lock, lock, me, folder);
  return {
    path: folder,
    async release() {
      const now = await readHolder(lock);
      if (now !== 'absent' && now.id === me.id) await rm(lock, { force: true });
    },
  };
}
