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
    `${path} can't be read or written by this user. Give it to this user, or set DATA_DIR to another folder.`,
  EPERM: (path) =>
    `${path} can't be read or written by this user. Give it to this user, or set DATA_DIR to another folder.`,
  ENOTDIR: (path) => `A part of ${path} is a file, not a folder. Set DATA_DIR to a folder.`,
  EEXIST: (path) => `${path} is a file, not a folder. Set DATA_DIR to a folder.`,
  EMFILE: () => 'This user has too many files open. Raise the limit (`ulimit -n`), or close other programs.',
};

/** The ways out for errors with a file that the operator names, whose messages never speak of the data folder. */
const fileReasons: Record<string, string> = {
  EEXIST: ' exists already, and no command overwrites a file: name another one, or move it away first.',
  ENOENT: ': this file or its folder does not exist. Check the path, or create the folder.',
  EISDIR: ' is a folder, not a file: name a file.',
  ENOTDIR: ': a part of this path is a file, not a folder. Check the path.',
  EACCES: ': this user has no right to it. Give this user the right, or name another file.',
  EPERM: ': this user has no right to it. Give this user the right, or name another file.',
  ENOSPC: ': there is no space left on its disk. Free some, or name a file on another disk.',
  EDQUOT: ': your quota on its disk is used up. Free some space, or name a file on another disk.',
  EROFS: ' is on a read-only disk. Name a file on another disk.',
};

/** Returns a handler of errors with a file that the operator names. It throws one line with the way out. */
export const explainFileFailure =
  (file: string) =>
  (error: unknown): never => {
    const reason = fileReasons[errorCode(error) ?? ''];
    throw reason === undefined ? error : new Error(`${file}${reason}`, { cause: error });
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
  if (message === 'fetch failed' && error instanceof Error && error.cause instanceof Error)
    return `Nothing answers: ${error.cause.message}. PUBLIC_URL, PORT and MAIL_PORT have to be those of the running Ajuan.`;
  if (!damagedDatabase.test(message)) return message;
  return `The database in ${join(dataFolder, 'dynamodb')} is damaged. Put it back from a backup of the whole data folder, or set DATA_DIR to another folder to begin anew. (${message})`;
};
