import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';

/**
 * Keeps the address of a running one-machine office for `npm run ops`, in the data folder. It is the environment of a function on its
 * services. Only the owner can read it, since it holds the database's key. The folder's lock tells whether it still holds.
 */
const fileIn = (folder: string) => path.join(folder, 'ops.json');
export type Environment = Record<string, string | undefined>;

/** @returns what removes it again */
export const writeEndpoints = async (folder: string, environment: Environment): Promise<() => Promise<void>> => {
  // One that a killed process left would keep its own mode.
  await rm(fileIn(folder), { force: true });
  await writeFile(fileIn(folder), JSON.stringify(environment), { mode: 0o600 });
  return () => rm(fileIn(folder), { force: true });
};

/** @throws Error where the office has not come up yet */
export const readEndpoints = async (folder: string): Promise<Environment> => {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => {
    throw new Error('Ajuan is starting or stopping on that folder. Try again in a moment.');
  });
  return z.record(z.string(), z.string()).parse(JSON.parse(text));
};
