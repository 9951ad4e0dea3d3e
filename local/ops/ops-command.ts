import '../quiet-sdk';
import { readOffice } from '../../infra/office/read-office';
import { startFailure } from '../start-failure';
import { parseOptions } from './parse-options';
import { rowText } from './commands/result';

const usage = `npm run ops -- <command> [--stage dev|prod [--office NAME]] [--json]
  status                                  what is open, due, flagged, unsent and unissued; the office's version and holidays
  find <number|letter|word>               cases, also by an outgoing letter's number, and where they stand
  reindex                                 after an upgrade or a change of synonyms: searches find by today's words
  recount                                 compares the statistics with the events, and repairs what differs
  redeliver                               runs now what runs every 5 minutes
  restart <caseId>                        has a failed or year-old execution go on at its step
  pause, resume --stage dev|prod          stops every function of a stage while its table is restored, and ends that
  restore-items TABLE [--replace] [--case ID|NUMBER] [--apply]
                                          counts what the standing table lacks of a restored one, with --replace what differs
                                          too; --apply writes it, and --case names the only case to look at
  verify-chains                           checks the chains of cases, applications and the office with its memos, and counts them
  export --from DAY --to DAY FILE         the register of a period, as .xlsx or .csv
  add-administrator MAIL --name NAME      lets somebody in to the desk, or clears their mailbox: also where nobody can sign in
  seed-roster FILE.json                   writes a new office's roster
  propose-applications                    proposes a record of the catalogue for each finished case without one
  export-catalogue FILE                   every application of the catalogue, as .xlsx or .csv
  import-catalogue FILE [--apply]         says what each row would change; --apply changes it, where no row is refused
  seed-catalogue                          adds the shipped applications that the catalogue lacks
  see-end <caseId>                        waits up to 15 minutes until a withdrawn request's execution has ended
  preflight --stage dev|prod              what the account still needs, before the first deployment and after it
  smoke --url URL (--mail ADDRESS | --mailbox URL)    submits a marked request; with --mailbox withdraws it
Without --stage: the one-machine office on DATA_DIR, running or stopped. Each command says first what it acts on.`;

const options = {
  stage: { type: 'string' },
  office: { type: 'string' },
  json: { type: 'boolean', default: false },
  from: { type: 'string' },
  to: { type: 'string' },
  url: { type: 'string' },
  mail: { type: 'string' },
  mailbox: { type: 'string' },
  name: { type: 'string' },
  apply: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  case: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Sets the office of a command before any module with texts loads. */
const setOffice = async ({ stage, office }: { stage?: string; office: string }): Promise<void> => {
  if (stage) globalThis.injectedOfficeProfile = readOffice(office).profile;
  else await import('../set-office');
};

const run = async () => {
  const line = parseOptions(process.argv.slice(2), options, 'npm run ops -- --help');
  const { values: parsedOptions, positionals } = line;
  if (parsedOptions.help || positionals[0] === 'help') return console.log(usage);
  if (parsedOptions.office && !parsedOptions.stage)
    throw new Error('--office names an office on AWS: add --stage. One machine has OFFICE.');
  const values = { ...parsedOptions, office: parsedOptions.office ?? 'banten' };
  await setOffice(values);
  const { runCommand } = await import('./run-command');
  // Goes to stderr: a program may read the result on stdout.
  const result = await runCommand({ values, positionals, optionNames: line.names }, (target) =>
    console.error(`On ${target}`),
  );
  if (!result) throw new Error(usage);
  for (const row of result.rows) console.log(rowText(row, values.json));
  process.exitCode = result.failed ? 1 : 0;
};

run().catch((error: unknown) => {
  console.error(startFailure(error, process.env.DATA_DIR ?? 'the data folder'));
  process.exitCode = 2;
});
