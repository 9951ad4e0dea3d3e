import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { accessKeyOf, ANY_KEY, type Credentials } from './access-key';
import { demandEngine } from './demand-engine';
import { chooseEngine, type Engine } from './engines';
import { stopLeftOver } from './left-over';
import { waitUntilReady } from './ready';
import { runSupervised } from './supervised';
import { freePort } from '../free-port';
import { REGION } from '../region';

const ATTEMPTS = 3;

/** A running store. `region` and `credentials` select the database of DynamoDB Local: clients must use both. */
export interface DynamoDb {
  engine: Engine;
  endpoint: string;
  region: string;
  credentials: Credentials;
  /** The process id of the store's program. */
  pid: number;
  /** Resolves when the process has ended, even if nobody stopped it. */
  ended: Promise<void>;
  /** Stops the process. Resolves when it has ended. */
  close(): Promise<void>;
}

interface StoreSetup {
  engine: Engine;
  directory?: string;
  pidFile?: string;
  credentials: Credentials;
}

async function prepare(engine: Engine, wanted: string | undefined): Promise<StoreSetup> {
  if (wanted === undefined) return { engine, credentials: ANY_KEY };
  await mkdir(wanted, { recursive: true, mode: 0o700 });
  const directory = await realpath(wanted);
  const pidFile = join(directory, 'dynamodb.pid');
  await stopLeftOver(pidFile, directory);
  await demandEngine(directory, engine);
  // dynoxide has one database for all keys and listens only on the loopback interface.
  const credentials = engine.name === 'dynamodb-local' ? await accessKeyOf(directory) : ANY_KEY;
  return { engine, directory, pidFile, credentials };
}

async function startOnce({ engine, directory, pidFile, credentials }: StoreSetup): Promise<DynamoDb> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const program = await runSupervised(engine.command(port, directory), pidFile);
  try {
    await waitUntilReady(endpoint, credentials, program);
  } catch (error) {
    await program.stop();
    throw error;
  }
  const { pid, ended, stop } = program;
  return { engine, endpoint, region: REGION, credentials, pid, ended, close: () => stop() };
}

/** Returns true if another process took the port after the check. Matches the messages of DynamoDB Local and of dynoxide. */
const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && /Failed to bind|port \d+ is already in use/.test(error.message);

/**
 * Starts the store on a free port and waits until it answers. The store ends with this process, even if this process is killed.
 * @param options `directory`: the folder of the database file; without it all data stay in memory. `engine`: the engine of STORE by
 * default
 * @throws Error with the program's output if it cannot start, or with a way out if another engine made the folder
 */
export async function startDynamoDb(options: { directory?: string; engine?: Engine } = {}): Promise<DynamoDb> {
  const prepared = await prepare(options.engine ?? chooseEngine(), options.directory);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(prepared);
    } catch (error) {
      if (!isPortTaken(error) || attempt === ATTEMPTS) throw error;
    }
  }
}
