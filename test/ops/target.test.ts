import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../../local/ops/run-command';
import { targetOf } from '../../local/ops/target';
import { writeFolderOffice } from '../../local/folder-office';
import { tempFolder } from '../support/temp-folder';

let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeAll(async () => {
  folder = await tempFolder();
  await mkdir(path.join(folder.path, 'dynamodb'));
});
afterAll(() => folder.remove());
const env = () => ({ DATA_DIR: folder.path });
const missing = () => ({ DATA_DIR: path.join(folder.path, 'none') });

it('names the stage, its office and its region', async () => {
  expect(await targetOf('status', { stage: 'prod', office: 'banten' }, {})).toMatch(
    /^stage prod of banten, ap-southeast-3/,
  );
});

it('names the data folder and its office', async () => {
  expect(await targetOf('status', { office: 'banten' }, env())).toBe(`data folder ${folder.path} of the office banten`);
});

it("refuses another office's data folder", async () => {
  const other = { ...env(), OFFICE: 'infra/offices/contoh.jsonc' };
  await writeFolderOffice(folder.path, { office: 'banten' });
  await expect(targetOf('redeliver', { office: 'banten' }, other)).rejects.toThrow(
    /belongs to the office "banten", but OFFICE names "contoh"/,
  );
});

it('refuses a data folder that is not there, and makes none', async () => {
  await expect(targetOf('redeliver', { office: 'banten' }, missing())).rejects.toThrow(
    /There is no data folder at .*none\. Name a stage of AWS with --stage/,
  );
  expect(existsSync(missing().DATA_DIR)).toBe(false);
});

it('refuses a folder that holds no office, and writes nothing into it', async () => {
  const empty = await tempFolder();
  await expect(targetOf('status', { office: 'banten' }, { DATA_DIR: empty.path })).rejects.toThrow(
    /^The folder .* holds no office\. Begin one with npm start or seed-roster\. Name a stage .* DATA_DIR\.$/,
  );
  expect(await readdir(empty.path)).toEqual([]);
  await empty.remove();
});

it('lets a new office begin with its roster', async () => {
  expect(await targetOf('seed-roster', { office: 'banten' }, missing())).toContain('data folder');
});

it.each(['pause', 'resume', 'preflight'])('asks %s for its stage', async (command) => {
  const values = { office: 'banten' };
  await expect(runCommand({ positionals: [command], values }, () => undefined)).rejects.toThrow('add --stage');
});

it.each([
  [['find', 'surat', 'pajak'], 'find takes one argument: put "surat pajak" in quotes'],
  [['restart', 'a', 'b'], 'restart takes one argument: put "a b" in quotes'],
  [['find'], 'find needs an argument: --help shows which'],
  [['status', 'x'], 'status takes no argument: leave out "x"'],
  [['pause', 'x'], 'pause takes no argument: leave out "x"'],
  [['smoke'], 'smoke needs --url, and --mail or --mailbox'],
  [['fnid', 'x'], 'there is no command "fnid": --help lists them'],
  [['toString'], 'there is no command "toString": --help lists them'],
])('says in one line what is wrong with %j', async (positionals, message) => {
  const values = { office: 'banten', ...(positionals[0] === 'pause' && { stage: 'dev' }) };
  await expect(runCommand({ positionals, values }, () => undefined)).rejects.toThrow(new Error(message));
});

it.each([
  [['recount'], ['apply'], 'recount takes no --apply: its options are --stage, --office, --json'],
  [['find', '5'], ['from'], 'find takes no --from: its options are --stage, --office, --json'],
  [
    ['verify-chains'],
    ['apply', 'case'],
    'verify-chains takes no --apply, --case: its options are --stage, --office, --json',
  ],
  [['smoke'], ['from'], 'smoke takes no --from: its options are --url, --mail, --mailbox, --stage, --office, --json'],
])('refuses for %j the options %j, which it would ignore', async (positionals, optionNames, message) => {
  const line = { positionals, optionNames, values: { office: 'banten' } };
  await expect(runCommand(line, () => undefined)).rejects.toThrow(new Error(message));
});

it('returns nothing for a line without a command', async () =>
  expect(await runCommand({ positionals: [], values: { office: 'banten' } }, () => undefined)).toBeUndefined());
