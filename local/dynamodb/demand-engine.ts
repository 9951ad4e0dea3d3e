import { keysOf } from '../../functions/domain/narrow';
import { readdir } from 'node:fs/promises';
import type { Engine, StoreName } from './engines';

/** Returns the engine that made a file. DynamoDB Local names its files `<key>_<region>.db`. */
const madeBy = (file: string): StoreName | undefined => {
  if (file === 'dynoxide.db') return 'dynoxide';
  return file === 'access-key' || /^[0-9a-f]{40}_.+\.db$/.test(file) ? 'dynamodb-local' : undefined;
};

const requirements: Record<StoreName, string> = {
  dynoxide: 'needs the package @dynoxide/linux-x64',
  'dynamodb-local': 'needs Java 17',
};

/** @throws Error with a way out if another engine made the data of this folder: neither can read the other's file */
export const demandEngine = async (directory: string, engine: Engine): Promise<void> => {
  const makers = new Set((await readdir(directory)).map(madeBy));
  const other = keysOf(requirements).find((name) => name !== engine.name && makers.has(name));
  if (!other || makers.has(engine.name)) return;
  throw new Error(
    `The data in ${directory} was made by the store ${other}, which ${engine.name} can't read. ` +
      `Keep that store: start with STORE=${other} (${requirements[other]}); or set DATA_DIR to another folder to begin anew.`,
  );
};
