import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { present } from '../../functions/domain/present';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { systemIds } from '../../functions/adapters/system';
import { counterKey, entryKey, headKey, sessionKey, slotKey } from '../../functions/adapters/dynamodb/table';
import { decide, withdraw } from '../../functions/domain/case/decisions';
import { deliver } from '../../functions/use-cases/deliver-outcome';
import { createTable } from '../../local/create-table';
import { restoreItems } from '../../local/ops/commands/restore-items';
import { verifyChains } from '../../local/ops/commands/verify-chains';
import { copyItems } from '../../local/ops/restore/copy-items';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';
import { runFrequentTasks } from '../support/frequent-tasks';
import { storedItems } from '../support/stored-items';
import { startWorld, type World } from '../support/world';

/* The restore that docs/restore.md describes, rehearsed: backed up, lost, restored, and cases go on. */

const client: DynamoDBClient = testDynamoDbClient();
const items = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(async () => {
  await w.stop();
  client.destroy();
});

const table = () => w.deps.config.tableName;
const ops = () => ({
  config: w.deps.config,
  clock: w.deps.clock,
  copyItems: (options: Parameters<typeof copyItems>[1]) => copyItems(items, options),
});

/** A table as point-in-time recovery makes one: every item of now, under another name. */
const backUp = async (): Promise<string> => {
  const name = newTableName();
  await createTable(client, name);
  for (const item of Object.values(await storedItems(w)))
    await items.send(new PutCommand({ TableName: name, Item: item }));
  return name;
};
const decideNow = async (caseId: string): Promise<void> => {
  w.world.now = new Date(w.world.now.getTime() + 60_000);
  const dossier = await w.deps.cases.dossier(caseId);
  const moment = { now: w.world.now, digest: systemIds.digest };
  if (!dossier?.head.next) throw new Error(`${caseId} waits for nobody`);
  await w.deps.cases.apply(
    decide(dossier, dossier.head.next, 'penguji', { outcome: 'accept', holder: 'kabid-aptika' }, moment),
  );
  await deliver(w.deps, caseId);
  await w.machine.idle();
};
const lose = async (keys: { pk: string; sk: string }[]) => {
  for (const Key of keys) await items.send(new DeleteCommand({ TableName: table(), Key }));
};
/** Changes the first event of a case, as only damage does. */
const damage = (caseId: string) =>
  items.send(
    new UpdateCommand({
      TableName: table(),
      Key: entryKey({ caseId, seq: 1 }),
      UpdateExpression: 'SET #event.#hash = :x',
      ExpressionAttributeNames: { '#event': 'event', '#hash': 'hash' },
      ExpressionAttributeValues: { ':x': 'damaged' },
    }),
  );

it('restores lost cases beside those that went on, and they go on too', async () => {
  const [lost, standing] = [await w.submit(), await w.submit()];
  const backupTable = await backUp();
  await decideNow(standing.caseId);
  const after = await storedItems(w);
  await lose(
    Object.keys(after)
      .filter((key) => key.includes(lost.caseId))
      .map((key) => {
        const [pk = '', sk = ''] = key.split(' ');
        return { pk, sk };
      }),
  );
  expect(await w.deps.cases.view(lost.caseId)).toBeUndefined();

  const preview = await restoreItems(ops(), backupTable, {});
  expect(preview.rows[0]).toMatchObject({
    copied: 0,
    todo: expect.stringMatching(/^nothing was written: add --apply to copy the \d+ missing$/),
  });
  expect(await w.deps.cases.view(lost.caseId)).toBeUndefined();
  const { rows } = await restoreItems(ops(), backupTable, { apply: true });
  expect(rows[0]).toMatchObject({ copied: preview.rows[0]?.missing, skipped: 0 });

  // The standing case's changes since the backup stay, and a second run finds nothing to do.
  expect(await storedItems(w)).toEqual(after);
  expect((await restoreItems(ops(), backupTable, { apply: true })).rows[0]).toMatchObject({ missing: 0, copied: 0 });
  expect(await verifyChains(w.deps)).toMatchObject({ failed: false });
  await runFrequentTasks(w.deps);
  await decideNow(lost.caseId);
  expect((await w.deps.cases.view(lost.caseId))?.head.next?.step).toBe('division-disposition');
});

it('exchanges damaged items only where it is asked to', async () => {
  const { caseId } = await w.submit();
  const backupTable = await backUp();
  await damage(caseId);
  expect(await verifyChains(w.deps)).toMatchObject({ failed: true });
  expect((await restoreItems(ops(), backupTable, { apply: true })).rows[0]).toMatchObject({ differing: 1, copied: 0 });
  expect((await restoreItems(ops(), backupTable, { apply: true, replace: true })).rows[0]).toMatchObject({ copied: 1 });
  expect(await verifyChains(w.deps)).toMatchObject({ failed: false });
});

it('leaves the guards of a case that ended since, and exchanges nothing of it', async () => {
  const { caseId, requestNumber, subdomain, letterKeys } = await w.submit();
  const backupTable = await backUp();
  const dossier = await w.dossier(caseId);
  await w.deps.cases.apply(withdraw(dossier, 'Salah', { now: w.world.now, digest: systemIds.digest }));
  await deliver(w.deps, caseId);
  await w.machine.idle();
  const after = await storedItems(w);
  const guards = [`subdomain#${subdomain} only`, `letter#${letterKeys[0]} only`];
  expect(Object.keys(after).filter((key) => guards.includes(key))).toEqual([]);
  const answer = await restoreItems(ops(), backupTable, { apply: true, replace: true });
  expect(answer.rows.at(-1)).toMatchObject({ missing: 0, copied: 0, left: guards.length });
  expect(await storedItems(w)).toEqual(after);
  expect(await verifyChains(w.deps)).toMatchObject({ failed: false });

  // The command names the damaged event, and replaces it if the operator names the case.
  await damage(caseId);
  const secondResult = await restoreItems(ops(), backupTable, { apply: true, replace: true });
  const fault = expect.stringContaining(`--replace --case ${requestNumber}`);
  expect(secondResult).toMatchObject({
    failed: true,
    rows: [{ record: `case#${caseId}`, number: requestNumber, fault }, {}],
  });
  const asked = { apply: true, replace: true, case: requestNumber };
  expect(await restoreItems(ops(), backupTable, asked)).toMatchObject({ failed: false, rows: [{ copied: 1 }] });
  expect(await storedItems(w)).toEqual(after);
});

it('does not bring a record back under events that the backup lacks', async () => {
  const { caseId } = await w.submit();
  const backupTable = await backUp();
  await decideNow(caseId);
  await lose([headKey(caseId)]);
  const answer = await restoreItems(ops(), backupTable, { apply: true, case: caseId });
  expect(answer).toMatchObject({
    failed: true,
    rows: [{ record: `case#${caseId}`, fault: expect.stringContaining('restore to a later time') }, { copied: 0 }],
  });
  const laterBackup = await backUp();
  await expect(restoreItems(ops(), laterBackup, { case: caseId })).rejects.toThrow(`holds no case ${caseId}`);
});

it('brings no ended session back', async () => {
  const session = sessionKey(systemIds.digest('a session'));
  await items.send(new PutCommand({ TableName: table(), Item: { ...session, email: 'a@b.id' } }));
  const backupTable = await backUp();
  await lose([session]);
  expect((await restoreItems(ops(), backupTable, { apply: true })).rows[0]).toMatchObject({ copied: 0 });
  const { Count } = await client.send(
    new ScanCommand({
      TableName: table(),
      FilterExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: session.pk } },
    }),
  );
  expect(Count).toBe(0);
});

// The number that waited then may be another request's by now.
it('brings no waiting number back', async () => {
  const waiting = { ...slotKey('2026', 7), serial: 7 };
  await items.send(new PutCommand({ TableName: table(), Item: waiting }));
  const backupTable = await backUp();
  await lose([slotKey('2026', 7)]);
  await copyItems(items, { from: backupTable, to: table(), apply: true, replace: true, now: w.world.now });
  expect(Object.keys(await storedItems(w)).filter((key) => key.includes('slot#'))).toEqual([]);
});

// A counter that is set back would give the same numbers twice.
it('sets the count of a year back in no case, and brings a lost one back', async () => {
  const count = (last: number) => new PutCommand({ TableName: table(), Item: { ...counterKey('2019'), last } });
  await items.send(count(7));
  const backupTable = await backUp();
  const lastNow = async () =>
    (await items.send(new GetCommand({ TableName: table(), Key: counterKey('2019') }))).Item?.last;
  await items.send(count(9));
  await copyItems(items, { from: backupTable, to: table(), apply: true, replace: true, now: w.world.now });
  expect(await lastNow()).toBe(9);
  await lose([counterKey('2019')]);
  await copyItems(items, { from: backupTable, to: table(), apply: true, replace: false, now: w.world.now });
  expect(await lastNow()).toBe(7);
});

it('brings a lost count back no lower than the numbers that requests have by now', async () => {
  const { requestNumber } = await w.submit();
  const backupTable = await backUp();
  const laterBackup = await w.submit();
  const serial = Number(laterBackup.requestNumber.split('/')[0]);
  expect(Number(requestNumber.split('/')[0])).toBeLessThan(serial);
  const year = present(laterBackup.requestNumber.split('/').at(-1), 'the year');
  await lose([counterKey(year)]);
  await copyItems(items, { from: backupTable, to: table(), apply: true, replace: false, now: w.world.now });
  const { Item } = await items.send(new GetCommand({ TableName: table(), Key: counterKey(year) }));
  expect(Item?.last).toBeGreaterThanOrEqual(serial);
});

it('refuses the standing table, and a name that no table has', async () => {
  await expect(restoreItems(ops(), table(), {})).rejects.toThrow('is the table that stands');
  await expect(restoreItems(ops(), 'no-such-table', {})).rejects.toThrow();
});
