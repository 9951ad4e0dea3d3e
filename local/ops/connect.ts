import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { clientSettings } from '../../functions/adapters/client-settings';
import { seedOffice } from '../../functions/adapters/dynamodb/office-store';
import { readConfig } from '../../functions/config';
import {
  backgroundDeps,
  baseDeps,
  deskDeps,
  documentClient,
  mailDeps,
  memosDeps,
  statisticsDeps,
  tableDeps,
  workflowDeps,
} from '../../functions/deps';
import type { Deps } from '../../functions/ports/deps';
import type { OfficeRecord } from '../../functions/domain/office/office-record';
import type { Log } from '../../functions/log';
import { stageOf } from '../../infra/office';
import { readOffice } from '../../infra/office/read-office';
import { resourceName } from '../../infra/resource-name';
import { DataFolderInUse, openDataFolder } from '../data-folder';
import { demandKnownFormat } from '../folder-format';
import { demandOfficeOf, holdsOffice, writeFolderOffice } from '../folder-office';
import { freePort } from '../free-port';
import { startOffice } from '../office';
import { readSettings } from '../settings';
import { type Environment, readEndpoints } from './endpoints';
import { copyItems, type CopyOptions, type CopyResult } from './restore/copy-items';

/** The ports of the commands. They include no files, because no command needs them. */
export type OpsDeps = Pick<
  Deps,
  | (
      | 'cases'
      | 'checks'
      | 'office'
      | 'memos'
      | 'outgoing'
      | 'register'
      | 'catalogue'
      | 'work'
      | 'statistics'
      | 'rounds'
      | 'workflow'
      | 'mailer'
      | 'background'
    )
  | ('config' | 'clock' | 'ids' | 'log')
> & {
  /** Writes the office's first record. @returns false if one exists */
  seed(first: OfficeRecord): Promise<boolean>;
  copyItems(options: CopyOptions): Promise<CopyResult>;
};
interface Connection {
  deps: OpsDeps;
  close(): Promise<void>;
}

/** Goes to stderr: standard output holds only the answers. */
const log: Log = (event, facts) => console.error(JSON.stringify({ event, ...facts }));

/** Connects to the services in an environment. The clients read region and credentials from this process's environment. */
const connectTo = (environment: Environment): Connection => {
  for (const [name, value] of Object.entries(environment)) if (name.startsWith('AWS_')) process.env[name] = value;
  const config = readConfig(environment);
  const stores = { ...tableDeps(config), ...deskDeps(config), ...memosDeps(config), ...statisticsDeps(config) };
  const clients = { ...stores, ...workflowDeps(config), ...mailDeps(config) };
  // On one machine, functions run inside the office: its own schedule does the pending work.
  const { background } = config.functionPrefix
    ? backgroundDeps(config)
    : { background: { start: async () => undefined } };
  const parts = { ...baseDeps(config), ...clients, background, log };
  const items = documentClient(config.endpoints.dynamodb);
  const seed = (first: OfficeRecord) => seedOffice(items, config.tableName, first);
  const copy = (options: CopyOptions) => copyItems(items, options);
  return { deps: { ...parts, seed, copyItems: copy }, close: async () => undefined };
};

/** Connects to a deployed stage as its functions do: the environment of `redeliver-cases` has everything that the commands need. */
export const connectToStage = async (name: string, officeName: string): Promise<Connection> => {
  const office = readOffice(officeName);
  const stage = stageOf(office, name);
  const configuration = await new LambdaClient({ ...clientSettings('background'), region: stage.region }).send(
    new GetFunctionConfigurationCommand({ FunctionName: resourceName(stage, 'redeliver-cases') }),
  );
  return connectTo({ ...configuration.Environment?.Variables, AWS_REGION: stage.region });
};

/** Connects to one machine: to the office running on the data folder, or to its services, started only for the command. */
export const connectToMachine = async (env: Environment): Promise<Connection> => {
  const { dataFolder, officeFile } = readSettings(env);
  try {
    const folder = await openDataFolder(dataFolder);
    await demandKnownFormat(folder.path);
    const kept = await demandOfficeOf(folder.path, officeFile);
    const settings = readSettings(env, kept.publicUrl);
    // An older folder may be another office's: only its next start names it.
    const isNew = !holdsOffice(folder.path);
    // Seeds nothing: the command may be the one that writes the office's own roster.
    const office = await startOffice({ ...settings, mailPort: await freePort() }, { seeds: false });
    if (isNew) await writeFolderOffice(folder.path, kept);
    const { deps } = connectTo(office.environment);
    const close = async () => {
      await office.close();
      await folder.release();
    };
    return { deps, close };
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    return connectTo(await readEndpoints(error.folder));
  }
};
