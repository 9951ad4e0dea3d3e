import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files and the folder that show data of an office outside the table. */
const journals = ['stepfunctions/executions.jsonl', 'mail/mail.jsonl'];
const filesFolder = 'files/berkas';

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );
const entriesOf = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** Returns the parts of the data folder that hold data which only make sense with the table. */
export const dataOutsideTable = async (dataFolder: string): Promise<string[]> => {
  const full: string[] = [];
  for (const file of journals) if ((await sizeOf(join(dataFolder, file))) > 0) full.push(join(dataFolder, file));
  if ((await entriesOf(join(dataFolder, filesFolder))).length > 0) full.push(join(dataFolder, filesFolder));
  return full;
};

const wayOut = 'Put it back from a backup of the whole data folder, or set DATA_DIR to another folder to begin anew.';

/** Returns the error for a missing table while other data exist: without it, an empty office would begin silently. */
export const lostTableError = (what: string, otherData: readonly string[]): Error =>
  new Error(
    `${what}, but ${otherData.join(', ')} hold${otherData.length === 1 ? 's' : ''} data of an office. ${wayOut}`,
  );

/** @throws Error naming the file if other parts hold data and the table's database is missing or empty */
export const demandDatabase = async (directory: string, otherData: readonly string[]): Promise<void> => {
  if (otherData.length === 0) return;
  const databases = (await entriesOf(directory)).filter((name) => name.endsWith('.db'));
  if (databases.length === 0) throw lostTableError(`The database in ${directory} is missing`, otherData);
  for (const name of databases)
    if ((await sizeOf(join(directory, name))) === 0)
      throw lostTableError(`The database ${join(directory, name)} is empty`, otherData);
};
