import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import { errorCode } from './error-code';
import { readOfficeFile } from '../infra/office/read-office';

/**
 * The office of a data folder, and the base of its links at the last start. An office that has not started yet has no links. Folders of
 * earlier versions get the file at their next start.
 */
const folderOffice = z.object({ office: z.string(), publicUrl: z.optional(z.string()) });
type FolderOffice = z.infer<typeof folderOffice>;
const fileIn = (folder: string) => path.join(folder, 'office.json');

/** Returns true if the folder holds the data of an office. */
export const holdsOffice = (folder: string): boolean => existsSync(path.join(folder, 'dynamodb'));

/**
 * Returns the office that a data folder names, or undefined. After a power cut, a file system may have a file's length without its content:
 * such a file names none. @throws Error if the file can't be read
 */
const readFolderOffice = async (folder: string): Promise<FolderOffice | undefined> => {
  const file = fileIn(folder);
  const content = await readFile(file).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  });
  if (content === undefined || content.every((byte) => byte === 0)) return undefined;
  try {
    return folderOffice.parse(JSON.parse(content.toString('utf8')));
  } catch (error) {
    throw new Error(`The file ${file} is damaged. Delete it: the next start writes it anew.`, { cause: error });
  }
};

/** Names a data folder's office. The file is replaced whole: a crash leaves the former one. */
export const writeFolderOffice = async (folder: string, office: FolderOffice): Promise<void> => {
  const draft = `${fileIn(folder)}.draft`;
  await writeFile(draft, `${JSON.stringify(office)}\n`, { mode: 0o600, flush: true });
  await rename(draft, fileIn(folder));
};

/**
 * Returns the id of the office in the file, and the base of the folder's links if it has one.
 * @throws Error if the folder belongs to another office: its people would read that office's texts and dates
 */
export const demandOfficeOf = async (folder: string, officeFile: string): Promise<FolderOffice> => {
  const { office } = readOfficeFile(officeFile);
  const kept = await readFolderOffice(folder);
  if (!kept || kept.office === office) return { ...kept, office };
  throw new Error(
    `The data folder ${folder} belongs to the office "${kept.office}", but OFFICE names "${office}" (${officeFile}). ` +
      `Set OFFICE to the file of "${kept.office}", or set DATA_DIR to another folder.`,
  );
};
