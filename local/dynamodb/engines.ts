import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { dbPathWords, javaCommand } from './java-command';

/** The programs that may keep the table, as STORE names them. */
export const storeNames = ['dynoxide', 'dynamodb-local'] as const;
export type StoreName = (typeof storeNames)[number];

/** A program that speaks DynamoDB's protocol on one port. */
export interface Engine {
  name: StoreName;
  /** The name by which people call it. */
  title: string;
  /** Program and arguments; without a directory everything stays in memory. */
  command(port: number, directory: string | undefined): string[];
  /** Words that only the command line of this program on this folder has. */
  marks(directory: string): string[];
}

/** Returns the program of `@dynoxide/linux-x64`, or undefined where npm did not install it: it exists for Linux on x64 only. */
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

/** dynoxide's database: one SQLite file. */
const dynoxideFile = (directory: string): string => join(directory, 'dynoxide.db');

const engines: Record<StoreName, Engine> = {
  dynoxide: {
    name: 'dynoxide',
    title: 'dynoxide',
    command: (port, directory) => {
      const program = dynoxideProgram();
      if (!program) throw new Error('The package @dynoxide/linux-x64 is not installed: set STORE=dynamodb-local.');
      const place = directory === undefined ? [] : ['--db-path', dynoxideFile(directory)];
      // It listens on the loopback interface only.
      return [program, 'serve', '--host', '127.0.0.1', '--port', String(port), ...place];
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

/** Every engine, installed or not. */
export const allEngines: readonly Engine[] = Object.values(engines);

/**
 * Returns the engine that STORE names; unset, dynoxide where it is installed, else DynamoDB Local.
 * @throws Error where STORE names none
 */
export const chooseEngine = (wanted = process.env.STORE): Engine => {
  if (!wanted) return engines[dynoxideProgram() ? 'dynoxide' : 'dynamodb-local'];
  const engine = allEngines.find(({ name }) => name === wanted);
  if (!engine) throw new Error(`STORE is "${wanted}"; it may be ${storeNames.join(' or ')}.`);
  return engine;
};

/** Returns the engines that can run here, for tests that hold for each. */
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
