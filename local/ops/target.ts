import { stat } from 'node:fs/promises';
import { stageOf } from '../../infra/office';
import { readOffice } from '../../infra/office/read-office';
import { demandOfficeOf, holdsOffice } from '../folder-office';
import { dataOutsideTable } from '../lost-store';
import { readSettings } from '../settings';
import type { Environment } from './endpoints';

interface ChosenStage {
  stage?: string;
  office: string;
}

/** The only command that may create a data folder: it writes the first roster of a new office. */
const begins = 'seed-roster';

/** Refuses a folder without an office, unless a part is left of one: opening it then names what is missing. @throws Error */
const demandOffice = async (folder: string): Promise<void> => {
  const wayOut = 'Name a stage of AWS with --stage, or a folder of one machine with DATA_DIR.';
  if (!(await folderExists(folder))) throw new Error(`There is no data folder at ${folder}. ${wayOut}`);
  if (holdsOffice(folder) || (await dataOutsideTable(folder)).length > 0) return;
  throw new Error(`The folder ${folder} holds no office. Begin one with npm start or seed-roster. ${wayOut}`);
};

const folderExists = async (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Returns the stage or data folder of a command, for its user to read: the answers of two offices look alike.
 * @throws Error if the folder holds no office, or another one: a command would create an empty office, or mail wrong dates
 */
export const targetOf = async (command: string, { stage, office }: ChosenStage, env: Environment): Promise<string> => {
  if (stage) {
    const { name, region, account } = stageOf(readOffice(office), stage);
    return `stage ${name} of ${office}, ${region}${account ? `, account ${account}` : ''}`;
  }
  const { dataFolder, officeFile } = readSettings(env);
  if (command !== begins) await demandOffice(dataFolder);
  const { office: officeId } = await demandOfficeOf(dataFolder, officeFile);
  return `data folder ${dataFolder} of the office ${officeId}`;
};
