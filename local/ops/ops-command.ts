import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { addAdministratorFromOutside } from './commands/add-administrator';
import { exportCatalogue, importCatalogue } from './commands/catalogue-files';
import { exportCsv } from './commands/export';
import { find } from './commands/find';
import { pause, resume } from './commands/pause';
import { proposeApplications } from './commands/propose-applications';
import { preflight } from './commands/preflight';
import { redeliver } from './commands/redeliver';
import { reindex } from './commands/reindex';
import { recount } from './commands/recount';
import { restart } from './commands/restart';
import { restoreItems } from './commands/restore-items';
import { printed, type Result } from './commands/result';
import { seeEnd } from './commands/see-end';
import { seedShippedCatalogue } from './commands/seed-catalogue';
import { seedRoster } from './commands/seed-roster';
import { smoke } from './commands/smoke';
import { status } from './commands/status';
import { verifyChains } from './commands/verify-chains';
import { stageOf } from '../../infra/office';
import { readOffice } from '../../infra/office/read-office';
import { connectToMachine, connectToStage, type OpsDeps } from './connect';

const usage = `npm run ops -- <command> [--stage dev|prod [--office NAME]] [--json]
  status                                  what is open, due, flagged, unsent and unissued; the office's version and holidays
  find <number|letter|word>               cases, and where they stand
  reindex                                 after an upgrade or a change of synonyms: searches find by today's words
  recount                                 compares the statistics with the events, and repairs what differs
  redeliver                               runs now what runs every 5 minutes
  restart <caseId>                        has a failed or year-old execution go on at its step
  pause, resume                           stops every function of a stage while its table is restored, and ends that
  restore-items TABLE [--replace] [--apply]   says what a restored table holds and the standing one lacks, and copies it
  verify-chains                           checks every case's chain and the office's
  export --from DAY --to DAY FILE.csv     the register of a period
  add-administrator MAIL --name NAME      lets somebody in to the desk, or clears their mailbox, where nobody can sign in
  seed-roster FILE.json                   writes a new office's roster
  propose-applications                    proposes a record of the catalogue for each finished case without one
  export-catalogue FILE                   every application of the catalogue, as .xlsx or .csv
  import-catalogue FILE [--apply]         says what each row would change; --apply changes it, where no row is refused
  seed-catalogue                          adds the shipped applications that the catalogue lacks
  see-end <caseId>                        waits up to 15 minutes until a withdrawn request's execution has ended
  preflight --stage dev|prod              what the account still needs, before the first deployment and after it
  smoke --url URL (--mail ADDRESS | --mailbox URL)    submits a marked request and withdraws it
Without --stage: the one-machine office on DATA_DIR, running or stopped.`;

const options = {
  stage: { type: 'string' },
  office: { type: 'string', default: 'banten' },
  json: { type: 'boolean', default: false },
  from: { type: 'string' },
  to: { type: 'string' },
  url: { type: 'string' },
  mail: { type: 'string' },
  mailbox: { type: 'string' },
  name: { type: 'string' },
  apply: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
} as const;
type Values = { from?: string; to?: string; name?: string; apply?: boolean; replace?: boolean };

/** The commands that work on an office, and whether each is given something. */
const commands: Record<string, { given?: true; run(deps: OpsDeps, given: string, values: Values): Promise<Result> }> = {
  status: { run: status },
  find: { given: true, run: find },
  redeliver: { run: redeliver },
  reindex: { run: reindex },
  recount: { run: recount },
  restart: { given: true, run: restart },
  'restore-items': { given: true, run: restoreItems },
  'verify-chains': { run: verifyChains },
  export: { given: true, run: exportCsv },
  'add-administrator': { given: true, run: addAdministratorFromOutside },
  'propose-applications': { run: proposeApplications },
  'export-catalogue': { given: true, run: exportCatalogue },
  'import-catalogue': { given: true, run: importCatalogue },
  'see-end': { given: true, run: (deps, caseId) => seeEnd(deps, caseId, { looks: 180, pause: () => delay(5_000) }) },
  'seed-catalogue': { run: seedShippedCatalogue },
  'seed-roster': { given: true, run: async (deps, file) => seedRoster(deps, await readFile(file, 'utf8')) },
};

/** The commands that work on the functions of a deployed stage. */
const stageCommands = new Map([
  ['pause', pause],
  ['preflight', preflight],
  ['resume', resume],
]);

const run = async (): Promise<{ result: Result; json: boolean }> => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { json, url, mailbox } = values;
  const [name = '', given, ...rest] = positionals;
  if (name === 'smoke' && url && !given && (values.mail || mailbox))
    return { result: await smoke({ url, mailbox, mail: values.mail ?? 'uji-coba@example.id' }), json };
  const ofStage = stageCommands.get(name);
  if (ofStage && values.stage && !given)
    return { result: await ofStage(stageOf(readOffice(values.office), values.stage)), json };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command || rest.length > 0 || (given !== undefined) !== (command.given ?? false)) throw new Error(usage);
  const { deps, close } = values.stage
    ? await connectToStage(values.stage, values.office)
    : await connectToMachine(process.env);
  try {
    return { result: await command.run(deps, given ?? '', values), json };
  } finally {
    await close();
  }
};

run()
  .then(({ result, json }) => {
    for (const row of result.rows) console.log(printed(row, json));
    process.exitCode = result.failed ? 1 : 0;
  })
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  });
