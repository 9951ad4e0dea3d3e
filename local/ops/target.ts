import { stat } from 'node:fs/promises';
import { stageOf } from '../../infra/office';
import { readOffice } from '../../infra/office/read-office';
import { demandOfficeOf } from '../folder-office';
import { readSettings } from '../settings';
import type { Environment } from './endpoints';

interface ChosenStage {
  stage?: string;
  office: string;
}

/** The only command that may create a data folder: it writes the first roster of a new office. */
const begins = 'seed-roster';

const folderExists = async (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Returns the stage or data folder of a command, for its user to read: the answers of two offices look alike.
 * @throws Error if the folder does not exist, or belongs to another office: a command would create an empty office, or mail wrong dates
 */
export const targetOf = async (command: string, { stage, office }: ChosenStage, env: Environment): Promise<string> => {
  if (stage) {
    const { name, region, account } = stageOf(readOffice(office), stage);
    return `stage ${name} of ${office}, ${region}${account ? `, account ${account}` : ''}`;
  }
  const { dataFolder, officeFile } = readSettings(env);
  if (command !== begins && !(await folderExists(dataFolder)))
    throw new Error(
      `There is no data folder at ${dataFolder}. Name a stage of AWS with --stage, or a folder of one machine with DATA_DIR.`,
    );
  const { office: officeId } = await demandOfficeOf(dataFolder, officeFile);
  return `data folder ${dataFolder} of the office ${officeId}`;
};
