import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { dbPathWords, javaCommand } from './java-command';

/** The programs that can store the table, as values of STORE. */
export const storeNames = ['dynoxide', 'dynamodb-local'] as const;
export type StoreName = (typeof storeNames)[number];

/** A program that serves DynamoDB's protocol on one port. */
export interface Engine {
  name: StoreName;
  /** The name shown to people. */
  title: string;
  /** Returns program and arguments. Without a directory, all data stay in memory. */
  command(port: number, directory: string | undefined): string[];
  /** Returns words that appear only in the command line of this program on this folder. */
  marks(directory: string): string[];
}

/** Returns the program of `@dynoxide/linux-x64`, or undefined if npm did not install it: it exists only for Linux on x64. */
export const dynoxideProgram = (): string | undefined => {
  try {
    const { resolve } = createRequire(import.meta.url);
    const program = join(dirname(resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
    accessSync(program, constants.X_OK);
    return program;
  } catch {
    return undefined;
  }
};

/** Returns the path of dynoxide's database, a single SQLite file. */
const dynoxideFile = (directory: string): string => join(directory, 'dynoxide.db');

const engines: Record<StoreName, Engine> = {
  dynoxide: {
    name: 'dynoxide',
    title: 'dynoxide',
    command: (port, directory) => {
      const program = dynoxideProgram();
      if (!program) throw new Error('The package @dynoxide/linux-x64 is not installed: set STORE=dynamodb-local.');
      const directoryOptions = directory === undefined ? [] : ['--db-path', dynoxideFile(directory)];
      // It listens only on the loopback interface.
      return [program, 'serve', '--host', '127.0.0.1', '--port', String(port), ...directoryOptions];
    },
    marks: (directory) => ['dynoxide serve ', `--db-path ${dynoxideFile(directory)} `],
  },
  'dynamodb-local': {
    name: 'dynamodb-local',
    title: "Amazon's DynamoDB Local",
    command: javaCommand,
    marks: (directory) => ['DynamoDBLocal.jar ', `${dbPathWords(directory)} `],
  },
};

/** Every engine, even if not installed. */
export const allEngines: readonly Engine[] = Object.values(engines);

/**
 * Returns the engine that STORE names. Without STORE, returns dynoxide if it is installed, otherwise DynamoDB Local.
 * @throws Error if STORE names no engine
 */
export const chooseEngine = (wanted = process.env.STORE): Engine => {
  if (!wanted) return engines[dynoxideProgram() ? 'dynoxide' : 'dynamodb-local'];
  const engine = allEngines.find(({ name }) => name === wanted);
  if (!engine) throw new Error(`STORE is "${wanted}"; it may be ${storeNames.join(' or ')}.`);
  return engine;
};

/** Returns the engines that can run on this machine, for tests that apply to each engine. */
export const runnableEngines = (): Engine[] => {
  const hasJava = () => {
    try {
      execFileSync('java', ['-version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  return [...(dynoxideProgram() ? [engines.dynoxide] : []), ...(hasJava() ? [engines['dynamodb-local']] : [])];
};
