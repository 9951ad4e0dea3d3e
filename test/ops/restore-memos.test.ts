import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { systemIds } from '../../functions/adapters/system';
import { documentLookupKey, linkKey, memoPartition, outgoingNumberKey } from '../../functions/adapters/dynamodb/table';
import { numberChange, numberKey } from '../../functions/domain/letters/number-keys';
import { memoIdOf, type MemoRecord } from '../../functions/domain/memos/memo';
import { changeOffice } from '../../functions/domain/office/office-chain';
import { createTable } from '../../local/create-table';
import { restoreItems } from '../../local/ops/commands/restore-items';
import { verifyChains } from '../../local/ops/commands/verify-chains';
import { copyItems } from '../../local/ops/restore/copy-items';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';
import { emptyContent, memoOf } from '../support/memos/memo-of';
import { storedItems } from '../support/stored-items';
import { startWorld, type World } from '../support/world';

/* A restore of the office's memos, and what the command says to the person who runs it. */

const client = testDynamoDbClient();
const items = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
let w: World;
beforeAll(async () => {
  w = await startWorld({ prints: false });
});
afterAll(async () => {
  await w.stop();
  client.destroy();
});

const ops = () => ({
  config: w.deps.config,
  clock: w.deps.clock,
  copyItems: (options: Parameters<typeof copyItems>[1]) => copyItems(items, options),
});
const table = () => w.deps.config.tableName;
/** A table as point-in-time recovery makes one: every item of now, under another name. */
const backUp = async (): Promise<string> => {
  const name = newTableName();
  await createTable(client, name);
  for (const Item of Object.values(await storedItems(w))) await items.send(new PutCommand({ TableName: name, Item }));
  return name;
};
const keysNow = async () => Object.keys(await storedItems(w)).sort();
const lose = async (lost: (key: string) => boolean) => {
  for (const key of (await keysNow()).filter(lost)) {
    const [pk, sk] = key.split(' ');
    await items.send(new DeleteCommand({ TableName: table(), Key: { pk, sk } }));
  }
};

/** Records a version of a month's memo under a number, as the desk does. */
const issue = async (version: number, number: string, former?: string): Promise<MemoRecord> => {
  const { holidays: _holidays, ...office } = await w.deps.office.current();
  const outgoing = { number, date: '2026-12-01' };
  const unprinted = memoOf(emptyContent, { chainHash: office.hash, version, outgoing });
  const documentId = memoIdOf(unprinted, systemIds.digest);
  const memo: MemoRecord = {
    ...unprinted,
    documentId,
    key: `documents/${documentId}.pdf`,
    sha256: 'f'.repeat(64),
    size: 9,
  };
  const document = { documentId, sha256: memo.sha256 };
  const act = { type: 'memo-issued' as const, actor: 'admin-1', subject: memo.content.month, document };
  const change = changeOffice(office, office, act, { now: w.world.now, digest: systemIds.digest });
  await w.deps.memos.record({
    memo,
    ...change,
    number: numberChange(outgoing, former ? { ...outgoing, number: former } : undefined),
  });
  return memo;
};
const numberPk = (number: string) => outgoingNumberKey(numberKey({ number, date: '2026-12-01' })).pk;

it('brings lost memos back with their pages and the number that holds, also where the office went on', async () => {
  const first = await issue(1, '7');
  const backupTable = await backUp();
  const second = await issue(2, '8', '7');
  const before = await keysNow();
  await lose((key) => key.startsWith(`${memoPartition} 2026`) && key.endsWith('1'));
  await lose((key) => key.startsWith(documentLookupKey(first.documentId).pk));
  expect(await verifyChains(w.deps)).toMatchObject({ failed: true });
  expect((await restoreItems(ops(), backupTable, { apply: true })).rows[0]).toMatchObject({ copied: 2 });
  expect(await keysNow()).toEqual(before);
  // The office released the first number since: another letter may have it.
  expect(before.filter((key) => key.startsWith(numberPk('7')))).toEqual([]);
  expect(await w.deps.memos.byDocument(first.documentId)).toEqual(first);

  const laterBackup = await backUp();
  await lose((key) => key.startsWith(numberPk('8')) || key.startsWith(memoPartition) || key.startsWith('office'));
  await restoreItems(ops(), laterBackup, { apply: true });
  expect(await keysNow()).toEqual(before);
  expect(await w.deps.memos.byDocument(second.documentId)).toEqual(second);
});

it('says that the chains of the office and its memos were checked, and how many', async () => {
  const { version } = await w.deps.office.current();
  const { rows } = await verifyChains(w.deps);
  expect(rows.at(-1)).toEqual({ cases: 0, applications: 0, officeEvents: version, memos: 2, faults: 0 });
});

describe('the command says what to do', () => {
  const memoKey = async () => present((await keysNow()).find((key) => key.startsWith(memoPartition)));
  const present = (key: string | undefined) => key ?? '';
  const todoOf = async (backupTable: string, asked: Parameters<typeof restoreItems>[2]) =>
    (await restoreItems(ops(), backupTable, asked)).rows.at(-1)?.todo;

  it('with items that are missing or differ', async () => {
    const backupTable = await backUp();
    expect(await todoOf(backupTable, {})).toBeUndefined();
    const [pk, sk] = (await memoKey()).split(' ');
    const storedItem = (await storedItems(w))[`${pk} ${sk}`];
    await items.send(new PutCommand({ TableName: table(), Item: { ...storedItem, size: 1 } }));
    expect(await todoOf(backupTable, {})).toBe(
      'nothing was written; 1 differ from the restored table and stay: add --replace to exchange them',
    );
    expect(await todoOf(backupTable, { apply: true })).toBe(
      '1 differ from the restored table and stay: add --replace to exchange them',
    );
    expect(await todoOf(backupTable, { replace: true })).toBe(
      'nothing was written: add --apply to exchange the 1 that differ',
    );
    await items.send(new DeleteCommand({ TableName: table(), Key: { pk, sk } }));
    expect(await todoOf(backupTable, {})).toBe('nothing was written: add --apply to copy the 1 missing');
    expect(await todoOf(backupTable, { apply: true })).toBeUndefined();
  });

  it('and counts items apart whose time was over', async () => {
    const { caseId } = await w.submit();
    const [past, coming] = [-1, 3_600].map((seconds) => Math.floor(w.world.now.getTime() / 1000) + seconds);
    const put = (hash: string, ttl: number | undefined) =>
      items.send(new PutCommand({ TableName: table(), Item: { ...linkKey({ hash }), caseId, ttl } }));
    await put('over', past);
    await put('valid', coming);
    const backupTable = await backUp();
    await lose((key) => key.startsWith('link#over') || key.startsWith('link#valid'));
    const [row] = (await restoreItems(ops(), backupTable, { apply: true })).rows;
    expect(row).toMatchObject({ copied: 1, expired: 1, left: 0 });
    expect((await keysNow()).filter((key) => /^link#(over|valid)/.test(key))).toEqual(['link#valid only']);
  });
});
