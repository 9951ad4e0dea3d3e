import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Increases when a version writes data that earlier ones cannot read. Folders without a mark have format 1. */
const knownFormat = 1;

/** Marks a data folder with its format. @throws Error if a newer version of Ajuan wrote it */
export const demandKnownFormat = async (folder: string): Promise<void> => {
  const file = join(folder, 'format');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return writeFile(file, `${knownFormat}\n`, { mode: 0o600 });
  if (Number(text) <= knownFormat) return;
  throw new Error(
    `The data folder ${folder} was made by a newer version of Ajuan (format ${text.trim()}; this version knows ${knownFormat}). ` +
      'Start that version, or set DATA_DIR to another folder.',
  );
};
