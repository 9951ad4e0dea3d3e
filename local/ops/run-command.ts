import { setTimeout as delay } from 'node:timers/promises';
import { addAdministratorFromOutside } from './commands/add-administrator';
import { exportCatalogue, importCatalogue } from './commands/catalogue-files';
import { exportPeriod } from './commands/export';
import { find } from './commands/find';
import { pause, resume } from './commands/pause';
import { proposeApplications } from './commands/propose-applications';
import { preflight } from './commands/preflight';
import { redeliver } from './commands/redeliver';
import { reindex } from './commands/reindex';
import { recount } from './commands/recount';
import { restart } from './commands/restart';
import { restoreItems } from './commands/restore-items';
import type { Result } from './commands/result';
import { seeEnd } from './commands/see-end';
import { seedShippedCatalogue } from './commands/seed-catalogue';
import { seedRoster } from './commands/seed-roster';
import { smoke } from './commands/smoke';
import { status } from './commands/status';
import { verifyChains } from './commands/verify-chains';
import { stageOf } from '../../infra/office';
import { decodeUtf8 } from '../../infra/office/decode-utf8';
import { readOffice } from '../../infra/office/read-office';
import { readArgumentFile } from './argument-files';
import { targetOf } from './target';
import { connectToMachine, connectToStage, type OpsDeps } from './connect';

/** A command line, as ops-command.ts reads it. */
export interface CommandLine {
  positionals: string[];
  /** The names of the options that the line has. */
  optionNames?: readonly string[];
  values: {
    stage?: string;
    office: string;
    from?: string;
    to?: string;
    url?: string;
    mail?: string;
    mailbox?: string;
    name?: string;
    apply?: boolean;
    replace?: boolean;
    case?: string;
  };
}
type Values = CommandLine['values'];

/** The commands that work on an office. */
const commands: Record<
  string,
  {
    takesArgument?: true;
    takesOptions?: readonly (keyof Values)[];
    run(deps: OpsDeps, argument: string, values: Values): Promise<Result>;
  }
> = {
  status: { run: status },
  find: { takesArgument: true, run: find },
  redeliver: { run: redeliver },
  reindex: { run: reindex },
  recount: { run: recount },
  restart: { takesArgument: true, run: restart },
  'restore-items': { takesArgument: true, takesOptions: ['replace', 'case', 'apply'], run: restoreItems },
  'verify-chains': { run: verifyChains },
  export: { takesArgument: true, takesOptions: ['from', 'to'], run: exportPeriod },
  'add-administrator': { takesArgument: true, takesOptions: ['name'], run: addAdministratorFromOutside },
  'propose-applications': { run: proposeApplications },
  'export-catalogue': { takesArgument: true, run: exportCatalogue },
  'import-catalogue': { takesArgument: true, takesOptions: ['apply'], run: importCatalogue },
  'see-end': {
    takesArgument: true,
    run: (deps, caseId) => seeEnd(deps, caseId, { attempts: 180, pause: () => delay(5_000) }),
  },
  'seed-catalogue': { run: seedShippedCatalogue },
  'seed-roster': {
    takesArgument: true,
    run: async (deps, file) => seedRoster(deps, decodeUtf8(await readArgumentFile(file), file), file),
  },
};

/** The commands that work on the functions of a deployed stage. */
const stageCommands = new Map([
  ['pause', pause],
  ['preflight', preflight],
  ['resume', resume],
]);

/** Checks the number of arguments. @throws Error that says in one line what is wrong */
const demandArguments = (name: string, found: readonly string[], takesArgument: boolean): void => {
  const typed = found.join(' ');
  if (!takesArgument && found.length > 0) throw new Error(`${name} takes no argument: leave out "${typed}"`);
  if (takesArgument && found.length === 0) throw new Error(`${name} needs an argument: --help shows which`);
  if (found.length > 1) throw new Error(`${name} takes one argument: put "${typed}" in quotes`);
};

/** The options that every command takes. */
const commonOptions = ['stage', 'office', 'json'];

/** @throws Error in one line for an option that the command would ignore */
const demandOptions = (name: string, found: readonly string[], taken: readonly string[] = []): void => {
  const foreign = found.filter((option) => ![...commonOptions, ...taken].includes(option));
  if (foreign.length === 0) return;
  const list = [...taken, ...commonOptions].map((option) => `--${option}`).join(', ');
  throw new Error(`${name} takes no --${foreign.join(', --')}: its options are ${list}`);
};

/**
 * Runs the command of a line, after it calls `reportTarget` with the target of the command.
 * @returns undefined if the line is empty
 * @throws Error that says what is wrong with the line
 */
export const runCommand = async (
  { positionals, values, optionNames = [] }: CommandLine,
  reportTarget: (target: string) => void,
): Promise<Result | undefined> => {
  const { url, mailbox } = values;
  const [name, ...found] = positionals;
  if (name === undefined) return undefined;
  if (name === 'smoke') {
    demandArguments(name, found, false);
    demandOptions(name, optionNames, ['url', 'mail', 'mailbox']);
    if (!url || !(values.mail || mailbox)) throw new Error('smoke needs --url, and --mail or --mailbox');
    reportTarget(url);
    return smoke({ url, mailbox, mail: values.mail ?? 'uji-coba@example.id' });
  }
  const stageCommand = stageCommands.get(name);
  if (stageCommand && !values.stage) throw new Error(`${name} acts on a stage of AWS: add --stage dev or --stage prod`);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!(stageCommand ?? command)) throw new Error(`there is no command "${name}": --help lists them`);
  demandArguments(name, found, command?.takesArgument ?? false);
  demandOptions(name, optionNames, command?.takesOptions);
  reportTarget(await targetOf(name, values, process.env));
  if (stageCommand && values.stage) return stageCommand(stageOf(readOffice(values.office), values.stage));
  if (!command) return undefined;
  const { deps, close } = values.stage
    ? await connectToStage(values.stage, values.office)
    : await connectToMachine(process.env);
  try {
    return await command.run(deps, found[0] ?? '', values);
  } finally {
    await close();
  }
};
