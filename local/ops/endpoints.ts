import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import { errorCode } from '../error-code';

/**
 * Stores the environment of a running one-machine office in the data folder, for `npm run ops`. Only the owner can read it, because it
 * holds the database's key. The folder's lock shows if it is still valid.
 */
const fileIn = (folder: string) => path.join(folder, 'ops.json');
export type Environment = Record<string, string | undefined>;

/** @returns a function that removes the file */
export const writeEndpoints = async (folder: string, environment: Environment): Promise<() => Promise<void>> => {
  // A file left by a killed process would keep its own mode.
  await rm(fileIn(folder), { force: true });
  await writeFile(fileIn(folder), JSON.stringify(environment), { mode: 0o600 });
  return () => rm(fileIn(folder), { force: true });
};

/** @throws Error if the office has not started yet */
export const readEndpoints = async (folder: string): Promise<Environment> => {
  const text = await readFile(fileIn(folder), 'utf8').catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new Error('Ajuan is starting or stopping on that folder. Try again in a moment.');
  });
  return z.record(z.string(), z.string()).parse(JSON.parse(text));
};
