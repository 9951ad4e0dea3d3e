import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { systemIds } from '../../functions/adapters/system';
import { counterKey, entryKey, sessionKey, slotKey } from '../../functions/adapters/dynamodb/table';
import { decide } from '../../functions/domain/case/decisions';
import { deliver } from '../../functions/use-cases/deliver-outcome';
import { createTable } from '../../local/create-table';
import { restoreItems } from '../../local/ops/commands/restore-items';
import { verifyChains } from '../../local/ops/commands/verify-chains';
import { copyItems } from '../../local/ops/restore/copy-items';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';
import { runFrequentTasks } from '../support/frequent-tasks';
import { storedItems } from '../support/stored-items';
import { startWorld, type World } from '../support/world';

/* The restore that docs/operations.md describes, rehearsed: backed up, lost, restored, and cases go on. */

const client: DynamoDBClient = testDynamoDbClient();
const items = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
let w: World;
beforeAll(async () => {
  w = await startWorld({ prints: false });
});
afterAll(async () => {
  await w.stop();
  client.destroy();
});

const table = () => w.deps.config.tableName;
const ops = () => ({
  config: w.deps.config,
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

it('restores lost cases beside those that went on, and they go on too', async () => {
  const [lost, standing] = [await w.submit(), await w.submit()];
  const restored = await backUp();
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

  const preview = await restoreItems(ops(), restored, {});
  expect(preview.rows[0]).toMatchObject({ copied: 0, todo: 'nothing was written: add --apply' });
  expect(await w.deps.cases.view(lost.caseId)).toBeUndefined();
  const { rows } = await restoreItems(ops(), restored, { apply: true });
  expect(rows[0]).toMatchObject({ copied: preview.rows[0]?.missing, skipped: 0 });

  // The standing case's changes since the backup stay, and a second run finds nothing to do.
  expect(await storedItems(w)).toEqual(after);
  expect((await restoreItems(ops(), restored, { apply: true })).rows[0]).toMatchObject({ missing: 0, copied: 0 });
  expect(await verifyChains(w.deps)).toMatchObject({ failed: false });
  await runFrequentTasks(w.deps);
  await decideNow(lost.caseId);
  expect((await w.deps.cases.view(lost.caseId))?.head.next?.step).toBe('division-disposition');
});

it('exchanges damaged items only where it is asked to', async () => {
  const { caseId } = await w.submit();
  const restored = await backUp();
  const Key = entryKey({ caseId, seq: 1 });
  const damage = {
    TableName: table(),
    Key,
    UpdateExpression: 'SET #event.#hash = :x',
    ExpressionAttributeNames: { '#event': 'event', '#hash': 'hash' },
    ExpressionAttributeValues: { ':x': 'damaged' },
  };
  await items.send(new UpdateCommand(damage));
  expect(await verifyChains(w.deps)).toMatchObject({ failed: true });
  expect((await restoreItems(ops(), restored, { apply: true })).rows[0]).toMatchObject({ differing: 1, copied: 0 });
  expect((await restoreItems(ops(), restored, { apply: true, replace: true })).rows[0]).toMatchObject({ copied: 1 });
  expect(await verifyChains(w.deps)).toMatchObject({ failed: false });
});

it('brings no ended session back', async () => {
  const session = sessionKey(systemIds.digest('a session'));
  await items.send(new PutCommand({ TableName: table(), Item: { ...session, email: 'a@b.id' } }));
  const restored = await backUp();
  await lose([session]);
  expect((await restoreItems(ops(), restored, { apply: true })).rows[0]).toMatchObject({ copied: 0 });
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
  const restored = await backUp();
  await lose([slotKey('2026', 7)]);
  await copyItems(items, { from: restored, to: table(), apply: true, replace: true });
  expect(Object.keys(await storedItems(w)).filter((key) => key.includes('slot#'))).toEqual([]);
});

// Set back, it would give numbers of today a second time.
it('sets the count of a year back in no case, and brings a lost one back', async () => {
  const count = (last: number) => new PutCommand({ TableName: table(), Item: { ...counterKey('2019'), last } });
  await items.send(count(7));
  const restored = await backUp();
  const lastNow = async () =>
    (await items.send(new GetCommand({ TableName: table(), Key: counterKey('2019') }))).Item?.last;
  await items.send(count(9));
  await copyItems(items, { from: restored, to: table(), apply: true, replace: true });
  expect(await lastNow()).toBe(9);
  await lose([counterKey('2019')]);
  await copyItems(items, { from: restored, to: table(), apply: true, replace: false });
  expect(await lastNow()).toBe(7);
});

it('refuses the standing table, and a name that no table has', async () => {
  await expect(restoreItems(ops(), table(), {})).rejects.toThrow('is the table that stands');
  await expect(restoreItems(ops(), 'no-such-table', {})).rejects.toThrow();
});
