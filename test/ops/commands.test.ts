import { noteBounce } from '../../functions/tasks/note-bounce';
import * as z from 'zod';
import { addAdministratorFromOutside } from '../../local/ops/commands/add-administrator';
import { bounceNotice } from '../support/bounce-notice';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { seedOffice } from '../../functions/adapters/dynamodb/office-store';
import { entryKey, officeKey } from '../../functions/adapters/dynamodb/table';
import { reserveName } from '../../functions/domain/office/office-changes';
import { withdraw } from '../../functions/domain/case/decisions';
import { deliver } from '../../functions/use-cases/deliver-outcome';
import { changeOffice } from '../../functions/domain/office/office-chain';
import type { CaseHead } from '../../functions/domain/case/records';
import { createOneOriginApp } from '../../local/apps';
import { createTable } from '../../local/create-table';
import { exportPeriod } from '../../local/ops/commands/export';
import { find } from '../../local/ops/commands/find';
import { redeliver } from '../../local/ops/commands/redeliver';
import { restart } from '../../local/ops/commands/restart';
import { rowText } from '../../local/ops/commands/result';
import { seedRoster } from '../../local/ops/commands/seed-roster';
import { seeEnd } from '../../local/ops/commands/see-end';
import { smoke } from '../../local/ops/commands/smoke';
import { status } from '../../local/ops/commands/status';
import { verifyChains } from '../../local/ops/commands/verify-chains';
import type { OpsDeps } from '../../local/ops/connect';
import { copyItems } from '../../local/ops/restore/copy-items';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';
import { holder, testAdministrators, testRoster } from '../support/office';
import { submission } from '../support/submission';
import { tempFolder } from '../support/temp-folder';
import { startWorld, type World } from '../support/world';

const client = testDynamoDbClient();
const items = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
let w: World;
let deps: OpsDeps;
let folder: Awaited<ReturnType<typeof tempFolder>>;
let first: CaseHead;
let second: CaseHead;
const table = () => w.deps.config.tableName;

beforeAll(async () => {
  w = await startWorld();
  folder = await tempFolder();
  deps = {
    ...w.deps,
    seed: (record) => seedOffice(items, table(), record),
    copyItems: (options) => copyItems(items, options),
  };
  first = await w.submit();
  second = await w.submit(submission({ application: { type: 'aplikasi', name: 'Antrean Pasar', summary: 'Antre.' } }));
});
afterAll(async () => {
  await w.stop();
  await folder.remove();
  client.destroy();
});

const executionOf = ({ caseId, execution }: CaseHead) =>
  `${w.machine.stateMachineArn.replace(':stateMachine:', ':execution:')}:${caseId}-${execution}`;

it('tells how the office is', async () => {
  const { rows } = await status(deps);
  expect(rows).toEqual([
    { open: 2, berjalan: 2, 'menunggu-pemohon': 0 },
    { due: 0, oldest: undefined, flagged: 0, unsent: 0, unissued: 0 },
    { officeVersion: 0, holidays: expect.arrayContaining(['2026']), holidaysMissing: undefined },
  ]);
});

it('finds a case by number, letter and word, and says nothing of people', async () => {
  const { requestNumber: number, caseId } = second;
  const row = { number, status: 'berjalan', step: 'agency-disposition', holder: 'kadis', caseId };
  for (const text of [second.requestNumber, second.letterNumber, 'antrean'])
    expect(await find(deps, text)).toEqual({ rows: [row], failed: false });
  expect(await find(deps, 'tiada')).toEqual({ rows: [{ fault: expect.stringMatching(/^no request/) }], failed: true });
  expect(rowText(row, true)).toBe(JSON.stringify(row));
  expect(rowText({ a: ['x', 'y'], b: undefined, c: 1 }, false)).toBe('a: x, y  c: 1');
});

it('restarts an execution that ended at its step, once; and names a case that is not there', async () => {
  await w.clients.sfn.send(new StopExecutionCommand({ executionArn: executionOf(first) }));
  const row = { caseId: first.caseId, status: 'berjalan', step: 'agency-disposition', is: 'running', execution: 2 };
  expect(await restart(deps, first.caseId)).toEqual({ rows: [{ ...row, was: 'ended' }], failed: false });
  await w.machine.idle();
  expect(await restart(deps, first.caseId)).toEqual({ rows: [{ ...row, was: 'running' }], failed: false });
  expect(await restart(deps, '00000000-0000-4000-8000-000000000000')).toMatchObject({ failed: true });
});

it('counts what is due, flagged and unsent, and a run of the schedule clears it', async () => {
  await deps.cases.updatePending((await w.view(second.caseId)).head, ['official'], w.world.now);
  await deps.cases.flag(second.caseId, w.world.now);
  const oldest = w.world.now.toISOString();
  expect((await status(deps)).rows[1]).toEqual({ due: 1, oldest, flagged: 1, unsent: 1, unissued: 0 });
  expect(await redeliver(deps)).toEqual({ rows: [{ looked: 1 }] });
  expect((await status(deps)).rows[1]).toMatchObject({ due: 0, unsent: 0 });
});

it('exports a period once into a file of its own', async () => {
  const file = path.join(folder.path, 'register.csv');
  const days = { from: '2026-11-24', to: '2026-11-24' };
  expect(await exportPeriod(deps, file, days)).toEqual({ rows: [{ file, cases: 2 }] });
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await expect(exportPeriod(deps, file, days)).rejects.toThrow('exists already');
  for (const wrong of [{ from: '2026-11-25', to: '2026-11-24' }, { from: '2026-02-30', to: '2026-03-01' }, {}])
    await expect(exportPeriod(deps, file, wrong)).rejects.toThrow('--from and --to are days');
});

const rosterFile = { ...testRoster, administrators: testAdministrators };
it('seeds a roster where none stands, once', async () => {
  const empty = newTableName();
  await createTable(client, empty);
  const seed: OpsDeps['seed'] = (record) => seedOffice(items, empty, record);
  expect(await seedRoster({ seed, clock: deps.clock }, JSON.stringify(rosterFile))).toEqual({
    rows: [{ posts: 5, officials: 5, administrators: 1 }],
  });
  await expect(seedRoster({ seed, clock: deps.clock }, JSON.stringify(rosterFile))).rejects.toThrow(
    'An office stands there already',
  );
});

it.each<[string, unknown, string[]]>([
  ['no JSON', '{', ['the file:1: no JSON here: ']],
  [
    'a repeated key',
    '{ "administrators": [],\n"administrators": [] }',
    ['the file:2: administrators: stands here a second'],
  ],
  ['what is missing', { posts: [] }, ['posts: ', 'officials: ', 'administrators: ']],
  [
    'a row that is malformed',
    { ...rosterFile, officials: [{ ...testRoster.officials[0], email: 'kadis', nip: '1', wage: 2 }] },
    ['officials.0.nip: 18 digits', 'officials.0.email: ', 'officials.0: '],
  ],
  [
    'rows that do not fit each other',
    {
      posts: [
        { ...testRoster.posts[0], superior: 'kasi-data' },
        ...testRoster.posts.slice(1, 3),
        { ...testRoster.posts[4], superior: 'kadis' },
        { ...testRoster.posts[3], id: 'kadis', superior: 'kabid-x' },
      ],
      officials: [{ ...testRoster.officials[0], post: 'kadis-2', from: '2026-02-01', to: '2026-01-01' }],
      administrators: testAdministrators,
    },
    [
      'posts.4.id: kadis stands there twice',
      'posts.0.superior: the head of the office has none',
      'posts.1.superior: its superiors go in a circle',
      'posts.4.superior: there is no post kabid-x',
      'officials.0.post: there is no post kadis-2',
      'officials.0.to: before from',
    ],
  ],
  [
    'terms and posts that the desk would refuse',
    {
      posts: [
        ...testRoster.posts.slice(0, 2),
        { ...testRoster.posts[2], retired: true },
        ...testRoster.posts.slice(3),
        { ...testRoster.posts[4], id: 'kasi-data-2' },
      ],
      officials: [
        holder('kasi-aplikasi', { to: '2026-06-30' }),
        holder('kasi-aplikasi', { id: 'kasi-aplikasi-2', from: '2026-06-30' }),
        holder('kabid-aptika', { acting: { kind: 'Plt.', decree: '800/1' } }),
        holder('kabid-data'),
      ],
      administrators: [...testAdministrators, { ...testAdministrators[0], id: 'admin-2' }],
    },
    [
      'posts.2.retired: kabid-data holds it',
      'posts.4.superior: kabid-data is retired',
      'posts.5.unit: this post stands there twice',
      'officials.1.from: overlaps with kasi-aplikasi',
      'officials.2.to: is missing',
      'administrators.1.email: this mailbox stands there twice',
    ],
  ],
  [
    'an office without its roles',
    { ...rosterFile, posts: testRoster.posts.filter(({ role }) => role !== 'kepala-seksi'), officials: [] },
    ['posts: none is kepala-seksi'],
  ],
])('refuses %s', async (_name, file, faults) => {
  const json = typeof file === 'string' ? file : JSON.stringify(file);
  const refused = await seedRoster(deps, json).catch((error: Error) => error.message);
  for (const fault of faults) expect(refused).toContain(fault);
});

it('submits a marked request, tracks it and withdraws it', async () => {
  const before = w.world.now;
  w.world.now = new Date();
  const site = new Hono();
  site.get('/store', (c) =>
    c.json({ emails: w.mails.map(({ subject, text, to }) => ({ subject, to, body: { text } })) }),
  );
  const office = await createOneOriginApp(w.deps);
  site.all('*', (c) => office.fetch(c.req.raw, c.env));
  const send: typeof fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    if (!url.startsWith('http://ajuan.test')) return fetch(input, init);
    // A request's mails go out while its workflow runs.
    const answer = await site.request(url, init);
    await w.machine.idle();
    return answer;
  };
  const asked = { url: 'http://ajuan.test/', mail: 'uji@example.id', send };
  const report = await smoke(asked);
  expect(report.rows[0]).toMatchObject({ tracked: 'ok', todo: expect.stringContaining('uji@example.id') });
  const result = await smoke({ ...asked, mailbox: 'http://ajuan.test/' });
  expect(result.rows[0]).toMatchObject({ tracked: 'ok', withdrawn: 'ok' });
  const [left, withdrawn] = await Promise.all(
    [report, result].map(
      async ({ rows: [row] }) => (await w.view(z.object({ caseId: z.string() }).parse(row).caseId)).head,
    ),
  );
  expect([left!.status, withdrawn!.status]).toEqual(['berjalan', 'dicabut']);
  expect(withdrawn).toMatchObject({ agency: 'Uji Coba Ajuan', application: { name: 'UJI COBA – boleh diabaikan' } });
  w.world.now = before;
});

it('sees the execution of a withdrawn request end, and says where it does not', async () => {
  const { caseId } = await w.submit();
  const withdrawNow = async () => {
    const dossier = await w.deps.cases.dossier(caseId);
    if (dossier && !dossier.head.closedAt)
      await w.deps.cases.apply(withdraw(dossier, 'Uji coba', { now: w.world.now, digest: w.deps.ids.digest }));
  };
  const deliverNow = async () => {
    await deliver(w.deps, caseId);
    await w.machine.idle();
  };
  const seeEndWith = (attempts: number, pause: () => Promise<void>) => seeEnd(deps, caseId, { attempts, pause });
  expect(await seeEndWith(2, async () => undefined)).toMatchObject({ failed: true, rows: [{ status: 'berjalan' }] });
  const pause = jest.fn();
  const unknown = await seeEnd(deps, 'nope', { attempts: 2, pause });
  expect(unknown.rows).toEqual([{ caseId: 'nope', fault: expect.stringContaining('no such case') }]);
  expect(pause).not.toHaveBeenCalled();
  const waiting = await seeEndWith(2, withdrawNow);
  expect(waiting.rows[0]).toMatchObject({ status: 'dicabut', fault: expect.stringContaining('SendTaskSuccess') });
  expect(await seeEndWith(2, deliverNow)).toEqual({ rows: [{ caseId, status: 'dicabut', execution: 'ended' }] });
});

it('verifies every chain, and names what was changed', async () => {
  const now = await w.deps.office.current();
  const { content, subject } = reserveName(now, 'contoh-nama', '.bantenprov.go.id');
  const moment = { now: w.world.now, digest: w.deps.ids.digest };
  const { after, event } = changeOffice(now, content, { type: 'name-reserved', actor: 'admin-1', subject }, moment);
  await w.deps.office.change(after, event);
  const counted = { cases: 5, applications: 0, officeEvents: 1, memos: 0 };
  expect(await verifyChains(deps)).toEqual({ rows: [{ ...counted, faults: 0 }], failed: false });
  const set = (Key: object, name: string, value: unknown) =>
    items.send(
      new UpdateCommand({
        TableName: table(),
        Key: { ...Key },
        UpdateExpression: 'SET #name = :value',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':value': value },
      }),
    );
  await set(entryKey({ caseId: first.caseId, seq: 1 }), 'form', { kind: 'request', data: { palsu: true } });
  await set(officeKey, 'reservedNames', ['lain']);
  const { requestNumber, caseId } = first;
  expect(await verifyChains(deps)).toEqual({
    rows: [
      { requestNumber, caseId, fault: 'the form of event 1 was changed' },
      { office: 'the record was changed' },
      { ...counted, faults: 2 },
    ],
    failed: true,
  });
});

it('lets an administrator in from outside the desk, and clears the mailbox of one who is out of reach', async () => {
  const add = (email: string, name?: string) => addAdministratorFromOutside(w.deps, email, { name });
  await expect(add('bukan surel', 'Baru')).rejects.toThrow('administrator.email');
  await expect(add('baru@example.id')).rejects.toThrow('administrator.name');
  await add('Baru@example.id', 'Baru');
  const office = () => w.deps.office.current();
  const { id } = (await office()).administrators.find(({ email }) => email === 'baru@example.id')!;
  expect((await w.deps.office.events()).at(-1)).toMatchObject({
    type: 'administrator-added',
    actor: 'ops',
    subject: id,
  });
  await expect(add('baru@example.id', 'Baru')).rejects.toThrow('already');
  await noteBounce(w.deps)(bounceNotice('Bounce', 'baru@example.id'));
  await add('baru@example.id', 'Baru');
  expect((await office()).bounces).toEqual([]);
});
