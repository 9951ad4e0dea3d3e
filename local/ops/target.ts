import { stat } from 'node:fs/promises';
import { stageOf } from '../../infra/office';
import { readOffice } from '../../infra/office/read-office';
import { readSettings } from '../settings';
import type { Environment } from './endpoints';

interface Chosen {
  stage?: string;
  office: string;
}

/** The one command that may begin a data folder: it writes the roster that a new office starts with. */
const begins = 'seed-roster';

const folderExists = async (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Returns the stage or the data folder that a command acts on, for its user to read: two answers look alike.
 * @throws Error where there is no such folder, since a command would make an empty office and answer as if all were done
 */
export const targetOf = async (command: string, { stage, office }: Chosen, env: Environment): Promise<string> => {
  if (stage) {
    const { name, region, account } = stageOf(readOffice(office), stage);
    return `stage ${name} of ${office}, ${region}${account ? `, account ${account}` : ''}`;
  }
  const { dataFolder } = readSettings(env);
  if (command !== begins && !(await folderExists(dataFolder)))
    throw new Error(
      `There is no data folder at ${dataFolder}. Name a stage of AWS with --stage, or a folder of one machine with DATA_DIR.`,
    );
  return `data folder ${dataFolder}`;
};
