import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const suffixes = ['_S3rver_object', '_S3rver_object.md5', '_S3rver_metadata.json'] as const;
const described = /\._S3rver_(?:object\.md5|metadata\.json)$/;

const isTorn = async (file: string, before: Date): Promise<boolean> => {
  const { size, mtime } = await stat(file);
  return size === 0 && mtime < before;
};

/**
 * Removes files whose metadata a kill left empty. They were never confirmed as stored. The S3 server cannot list a folder with such a
 * file, and would never delete old files there.
 * @param folder a folder of the bucket. A missing folder counts as empty
 * @param before removes only older files: a file that is being written is also empty for a moment
 * @returns the number of removed files
 */
export const removeTornFiles = async (folder: string, before: Date): Promise<number> => {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const torn = new Set<string>();
  for (const name of names.filter((each) => described.test(each))) {
    if (await isTorn(path.join(folder, name), before)) torn.add(name.replace(described, ''));
  }
  for (const name of torn) {
    for (const suffix of suffixes) await rm(path.join(folder, `${name}.${suffix}`), { force: true });
  }
  return torn.size;
};
