import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { accessKeyOf, ANY_KEY, type Credentials } from './access-key';
import { javaCommand } from './java-command';
import { stopLeftOver } from './left-over';
import { REGION, waitUntilReady } from './ready';
import { runSupervised, type Supervised } from './supervised';
import { freePort } from '../free-port';

const ATTEMPTS = 3;

/** A running DynamoDB Local. `region` and `credentials` choose the database: clients must use both. */
export interface DynamoDb {
  endpoint: string;
  region: string;
  credentials: Credentials;
  /** Process id of Java. */
  pid: number;
  /** Resolves when the process is gone. */
  close(): Promise<void>;
}

interface Place {
  directory?: string;
  pidFile?: string;
  credentials: Credentials;
}

async function prepare(wanted: string | undefined): Promise<Place> {
  if (wanted === undefined) return { credentials: ANY_KEY };
  await mkdir(wanted, { recursive: true, mode: 0o700 });
  const directory = await realpath(wanted);
  const pidFile = join(directory, 'dynamodb.pid');
  await stopLeftOver(pidFile, directory);
  return { directory, pidFile, credentials: await accessKeyOf(directory) };
}

async function startOnce(place: Place): Promise<DynamoDb> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const java = await runSupervised(javaCommand(port, place.directory), place.pidFile);
  try {
    await waitUntilReady(endpoint, place.credentials, java);
  } catch (error) {
    await java.stop();
    throw error;
  }
  return asDynamoDb(endpoint, place.credentials, java);
}

function asDynamoDb(endpoint: string, credentials: Credentials, java: Supervised): DynamoDb {
  return { endpoint, region: REGION, credentials, pid: java.pid, close: () => java.stop() };
}

/**
 * Starts Amazon's DynamoDB Local on a free port and waits until it answers. It ends with this process, also when that is killed.
 * @param options `directory`: where the database file lies; without it everything is kept in memory
 * @throws Error with what Java printed when it can't start
 */
export async function startDynamoDb(options: { directory?: string } = {}): Promise<DynamoDb> {
  const place = await prepare(options.directory);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(place);
    } catch (error) {
      // Somebody else took the port between our look and Java's.
      const portTaken = error instanceof Error && error.message.includes('Failed to bind');
      if (!portTaken || attempt === ATTEMPTS) throw error;
    }
  }
}
