import { errorCode, errorPath } from './error-code';
import { join } from 'node:path';

/** The ways out for errors of the operating system. */
const reasons: Record<string, (path: string) => string> = {
  ENOSPC: (path) =>
    `There is no space left on the disk of ${path}. Free some, or set DATA_DIR to a folder on another disk.`,
  EDQUOT: (path) =>
    `Your quota on the disk of ${path} is used up. Free some space, or set DATA_DIR to a folder on another disk.`,
  EROFS: (path) => `${path} is on a read-only disk. Set DATA_DIR to a folder that can be written to.`,
  EACCES: (path) =>
    `${path} can't be written to by this user. Give it to this user, or set DATA_DIR to another folder.`,
  EPERM: (path) => `${path} can't be written to by this user. Give it to this user, or set DATA_DIR to another folder.`,
  ENOTDIR: (path) => `A part of ${path} is a file, not a folder. Set DATA_DIR to a folder.`,
  EEXIST: (path) => `${path} is a file, not a folder. Set DATA_DIR to a folder.`,
  EMFILE: () => 'This user has too many files open. Raise the limit (`ulimit -n`), or close other programs.',
};

/** The messages of SQLite. */
const damagedDatabase = /not a valid SQLite database|file is not a database|disk image is malformed/;

/**
 * Returns one line for the person who starts Ajuan: the fault and the way out.
 * @param dataFolder used if the error names no path
 */
export const startFailure = (error: unknown, dataFolder: string): string => {
  const code = errorCode(error);
  const explain = code === undefined ? undefined : reasons[code];
  if (explain) return explain(errorPath(error) ?? dataFolder);
  const message = error instanceof Error ? error.message : String(error);
  if (!damagedDatabase.test(message)) return message;
  return `The database in ${join(dataFolder, 'dynamodb')} is damaged. Put it back from a backup of the whole data folder, or set DATA_DIR to another folder to begin anew. (${message})`;
};
