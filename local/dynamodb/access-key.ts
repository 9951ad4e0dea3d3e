import { errorCode } from '../error-code';
import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

/** The key for a database in memory, which all keys share. */
export const ANY_KEY: Credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** @throws Error if the key is missing but its database exists: another key would open an empty one */
async function demandKeyOfDatabase(directory: string, file: string): Promise<void> {
  const names = await readdir(directory);
  const database = names.find((name) => /^[0-9a-f]{40}_.+\.db$/.test(name));
  if (!database || names.includes(basename(file))) return;
  throw new Error(
    `${file} is missing, without which ${join(directory, database)} can't be opened. ` +
      "Write the database's name up to the first _ into it, or put it back from a backup.",
  );
}

/**
 * Returns the key of the database in this folder, created at the first start. DynamoDB Local listens on every network interface and
 * checks no signature, and no setting changes that. It keeps a separate database for each access key: without the key, a stranger sees an
 * empty one.
 */
export async function accessKeyOf(directory: string): Promise<Credentials> {
  const file = join(directory, 'access-key');
  await demandKeyOfDatabase(directory, file);
  const made = randomBytes(20).toString('hex');
  try {
    await writeFile(file, made, { flag: 'wx', mode: 0o600, flush: true });
    return { accessKeyId: made, secretAccessKey: made };
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const kept = (await readFile(file, 'utf8')).trim();
  if (!/^[0-9a-f]{40}$/.test(kept)) {
    throw new Error(`${file} is damaged; its name is part of the database file's name beside it: <key>_<region>.db`);
  }
  return { accessKeyId: kept, secretAccessKey: kept };
}
