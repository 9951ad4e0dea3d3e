import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, symlink, watch, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { chooseEngine } from '../../local/dynamodb/engines';
import { demandKnownFormat } from '../../local/folder-format';
import { freePort } from '../../local/free-port';
import { dataOutsideTable, demandDatabase } from '../../local/lost-store';
import { nodeAdvice } from '../../local/prerequisites';
import { commandOf } from '../../local/process-info';
import { startFailure } from '../../local/start-failure';
import { startWords } from '../support/start-words';
import { tempFolder } from '../support/temp-folder';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let folder: string;
beforeEach(async () => {
  temp = await tempFolder();
  folder = path.join(temp.path, 'data with spaces');
});
afterEach(() => temp.remove());

const started = async (settings: Record<string, string> = {}, command = process.execPath, words = startWords) => {
  const env = { ...process.env, PORT: `${await freePort()}`, MAIL_PORT: `${await freePort()}`, DATA_DIR: folder };
  return spawn(command, words, { env: { ...env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
};
/** Returns the message of a start that fails, once it has ended with 1. */
const failure = async (settings?: Record<string, string>): Promise<string[]> => {
  const child = await started(settings);
  const [output, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code).toBe(1);
  return output
    .trimEnd()
    .split('\n')
    .filter((line) => line !== nodeAdvice(process.versions.node));
};
const storeRuns = async (): Promise<boolean> => {
  const pid = await readFile(path.join(folder, 'dynamodb', 'dynamodb.pid'), 'utf8').catch(() => undefined);
  return pid !== undefined && ((await commandOf(Number(pid))) ?? '').includes(folder);
};
/** Resolves when a file of this name appears in the folder. */
const appearance = async (name: string) => {
  for await (const { filename } of watch(folder)) if (filename === name) return;
};
const write = async (name: string, content: string | Buffer) => {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), content);
};
const onTakenPort = async (setting: string) => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const output = await failure({ [setting]: `${port}` });
  other.close();
  return { output, port };
};

it('ends with one line where the data folder is in a folder that takes none', async () => {
  expect(await failure({ DATA_DIR: '/proc/ajuan/data' })).toEqual([
    '/proc takes no folders. Set DATA_DIR to another folder.',
  ]);
});

it('ends with one line where the data folder is a link to a folder that is missing', async () => {
  await symlink(path.join(temp.path, 'unmounted'), folder);
  expect(await failure()).toEqual([
    `${folder} is a link to a folder that is missing. Mount its disk, or set DATA_DIR to a folder.`,
  ]);
});

it.each(['PORT', 'MAIL_PORT'])('ends with one line where %s is in use, and leaves nothing running', async (setting) => {
  const { output, port } = await onTakenPort(setting);
  expect(output).toEqual([
    expect.stringMatching(new RegExp(`^Port ${port}, meant for .*or set ${setting} to a free port\\.$`)),
  ]);
  expect(await storeRuns()).toBe(false);
  expect(await readdir(folder)).not.toContain('lock');
});

it("ends with one line where the folder is another office's", async () => {
  await write('office.json', '{"office":"contoh"}');
  expect(await failure()).toEqual([
    expect.stringMatching(/"contoh", but OFFICE names "banten" .*Set OFFICE to the file of "contoh"/),
  ]);
});

it('ends with one line where the database is damaged', async () => {
  const engine = chooseEngine().name;
  await write('dynamodb/dynoxide.db', Buffer.alloc(8192, 'x'));
  const output = await failure();
  const words =
    engine === 'dynoxide' ? /^The database in .* is damaged\. Put it back from a backup/ : /Keep that store/;
  expect(output).toEqual([expect.stringMatching(words)]);
});

const refusal = async (files: Record<string, string>): Promise<string> => {
  for (const [name, content] of Object.entries(files)) await write(name, content);
  const look = async () => {
    await demandKnownFormat(folder);
    await demandDatabase(path.join(folder, 'dynamodb'), await dataOutsideTable(folder));
  };
  return look().then(
    () => 'none',
    (error: Error) => error.message,
  );
};
it.each<[string, Record<string, string>, RegExp]>([
  [
    'the database is missing beside mails',
    { 'mail/mail.jsonl': '{}' },
    /database in .* is missing, but .*mail\.jsonl holds/,
  ],
  ['the database is missing beside files', { 'files/berkas/a': 'x' }, /database in .* is missing, but .*berkas holds/],
  [
    'the database is empty beside the journal',
    { 'stepfunctions/executions.jsonl': '{}', 'dynamodb/dynoxide.db': '' },
    /dynoxide\.db is empty, but .*executions\.jsonl holds data/,
  ],
  ['a newer version made the folder', { format: '2' }, /newer version of Ajuan \(format 2; this version knows 1\)/],
])('refuses to start where %s, with the way out', async (_, files, words) => {
  const output = await refusal(files);
  expect(output).toMatch(words);
  expect(output).toContain('set DATA_DIR to another folder');
});
it.each<[string, Record<string, string>]>([
  ['is new', { 'stepfunctions/executions.jsonl': '' }],
  ['is whole', { 'mail/mail.jsonl': '{}', 'dynamodb/dynoxide.db': 'x', format: '1' }],
  ['is of an earlier version', { 'mail/mail.jsonl': '{}', [`dynamodb/${'a'.repeat(40)}_ap-southeast-3.db`]: 'x' }],
])('takes a folder that %s', async (_, files) => {
  expect(await refusal(files)).toBe('none');
});

it('starts in a folder with spaces, and leaves nothing running after a SIGTERM to npm', async () => {
  const child = await started({}, 'npm', ['start', '--silent']);
  // Comes when npm and all that it started have ended: each of them holds the pipe.
  const closed = once(child, 'close');
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (/^ {2}Store/.test(line)) child.kill('SIGTERM');
  });
  child.stderr.resume();
  await closed;
  expect(await storeRuns()).toBe(false);
  expect(await readdir(folder)).not.toContain('lock');
});

it('stops as usual after a SIGTERM in the middle of its start', async () => {
  await mkdir(folder);
  const locked = appearance('lock');
  const child = await started();
  child.stdout.resume();
  child.stderr.resume();
  const closed = once(child, 'close');
  await locked;
  child.kill('SIGTERM');
  expect(await closed).toEqual([0, null]);
  expect(await storeRuns()).toBe(false);
  expect(await readdir(folder)).not.toContain('lock');
});

it.each([
  ['ENOSPC', 'There is no space left on the disk of /data.'],
  ['EEXIST', '/data is a file, not a folder.'],
  ['EROFS', '/data is on a read-only disk.'],
  ['EACCES', "/data can't be read or written by this user."],
])('says what to do about %s', (code, words) => {
  expect(startFailure(Object.assign(new Error(code), { code }), '/data')).toContain(words);
  expect(startFailure(Object.assign(new Error(code), { code, path: '/data/x' }), '/data')).toMatch(
    /\/data\/x.*DATA_DIR/,
  );
});
