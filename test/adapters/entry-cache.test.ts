import { DeleteCommand, DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { caseStore } from '../../functions/adapters/dynamodb/case-store';
import { entryItem, parseEntries } from '../../functions/adapters/dynamodb/entries';
import { createEntryCache } from '../../functions/adapters/dynamodb/entry-cache';
import { entryKey } from '../../functions/adapters/dynamodb/table';
import { systemIds } from '../../functions/adapters/system';
import { decide, withdraw } from '../../functions/domain/case/decisions';
import type { DecisionForm } from '../../functions/domain/forms/decision-forms';
import { present } from '../../functions/domain/present';
import { open } from '../../functions/domain/case/opening';
import { decisions, play, requestOf } from '../support/dossier';
import { storedItems } from '../support/stored-items';
import { startWorld, type World } from '../support/world';

let w: World;
let document: DynamoDBDocumentClient;
beforeAll(async () => {
  w = await startWorld();
  document = DynamoDBDocumentClient.from(w.clients.dynamodb, { marshallOptions: { removeUndefinedValues: true } });
});
afterAll(() => w.stop());

const moment = () => ({ now: w.world.now, digest: systemIds.digest });
const cachingStore = () => caseStore(document, w.deps.config.tableName, createEntryCache());

/** Opens the case's next step for its holder, and decides it. */
const decideNext = async (caseId: string, holder: string, form: object) => {
  const before = await w.dossier(caseId);
  const { holidays } = await w.deps.office.current();
  await w.deps.cases.open(open(before, { holder, post: holder }, `token of ${holder}`, w.world.now, holidays));
  const opened = await w.dossier(caseId);
  await w.deps.cases.apply(decide(opened, opened.head.next!, holder, form as DecisionForm, moment()));
};

it('reads the same with and without a cache, after each change of a case', async () => {
  const { caseId } = await w.registerOnly();
  const cases = cachingStore();
  const changes = [
    async () => undefined,
    () => decideNext(caseId, 'kadis', decisions.accept),
    () => decideNext(caseId, 'kabid-aptika', decisions.forward),
    async () => w.deps.cases.apply(withdraw(await w.dossier(caseId), 'Tidak jadi', moment())),
  ];
  for (const change of changes) {
    await change();
    const whole = await w.dossier(caseId);
    expect(await cases.dossier(caseId, true)).toEqual(whole);
    expect(await cases.view(caseId, true)).toEqual(await w.view(caseId));
  }
});

it('reads only the newer entries of a cached case', async () => {
  const { caseId } = await w.registerOnly();
  await decideNext(caseId, 'kadis', decisions.accept);
  const sortKeys: string[][] = [];
  w.clients.dynamodb.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const { Items = [] } = answer.output as { Items?: { sk: string }[] };
      sortKeys.push(Items.map(({ sk }) => sk));
      return answer;
    },
    { step: 'initialize', name: 'listen' },
  );
  const cases = cachingStore();
  for (let read = 0; read < 2; read += 1) await cases.dossier(caseId, true);
  w.clients.dynamodb.middlewareStack.remove('listen');
  expect(sortKeys).toEqual([
    ['entry#000001', 'entry#000002', 'head', 'token'],
    ['head', 'token'],
  ]);
});

it('forgets entries that the table no longer holds', async () => {
  const { caseId } = await w.registerOnly();
  await decideNext(caseId, 'kadis', decisions.accept);
  const before = await storedItems(w);
  await decideNext(caseId, 'kabid-aptika', decisions.forward);
  const cases = cachingStore();
  await cases.dossier(caseId, true);
  // As a restore of the table does, which a running process does not notice.
  const TableName = w.deps.config.tableName;
  const after = Object.entries(await storedItems(w)).filter(([key]) => key.includes(caseId));
  for (const [key, item] of after) {
    const earlier = before[key];
    const { pk, sk } = item as { pk: string; sk: string };
    if (earlier) await document.send(new PutCommand({ TableName, Item: earlier }));
    else await document.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
  }
  expect((await w.dossier(caseId)).events).toHaveLength(2);
  await decideNext(caseId, 'kabid-aptika', { ...decisions.forward, notes: 'Ditulis lagi' });
  expect(await cases.dossier(caseId, true)).toEqual(await w.dossier(caseId));
});

it('sees an altered entry in a consistent read', async () => {
  const { caseId } = await w.registerOnly();
  const cases = cachingStore();
  await cases.dossier(caseId, true);
  await document.send(
    new UpdateCommand({
      TableName: w.deps.config.tableName,
      Key: entryKey({ caseId, seq: 1 }),
      UpdateExpression: 'SET #event.actor = :other',
      ExpressionAttributeNames: { '#event': 'event' },
      ExpressionAttributeValues: { ':other': 'seorang-lain' },
    }),
  );
  expect((await cases.dossier(caseId))?.events).toMatchObject([{ actor: 'seorang-lain' }]);
});

it('keeps the cases read last, and no empty case', () => {
  const cache = createEntryCache();
  expect(cache.get('unknown')).toEqual([]);
  const { dossier, events } = play(requestOf());
  const [form] = dossier.forms;
  const item = entryItem({ head: dossier.head, event: present(events.get(1), 'the registration'), form });
  const entry = present(parseEntries([item])[0], 'an entry');
  for (let index = 0; index < 65; index += 1) cache.set(`${index}`, [entry]);
  expect(cache.get('0')).toEqual([]);
  expect(cache.get('64')).toEqual([entry]);
  cache.set('1', [entry]);
  cache.set('65', [entry]);
  expect(cache.get('1')).toEqual([entry]);
  expect(cache.get('2')).toEqual([]);
});
