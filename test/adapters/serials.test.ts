import { randomUUID } from 'node:crypto';
import { DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { registerIn } from '../../functions/adapters/dynamodb/register';
import { readSerials } from '../../functions/adapters/dynamodb/serials';
import { counterKey, slotKey } from '../../functions/adapters/dynamodb/table';
import { systemIds } from '../../functions/adapters/system';
import { register } from '../../functions/domain/case/registration';
import { createTable } from '../../local/create-table';
import { requestOf } from '../support/dossier';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';
import { holds } from '../support/national/conditions';

const client = testDynamoDbClient();
const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
const table = newTableName();
const moment = { now: new Date('2026-11-24T02:00:00Z'), digest: systemIds.digest };

beforeAll(() => createTable(client, table));
afterAll(() => client.destroy());

/** Registers once in a separate process. @returns its serial */
const submit = async (year: string): Promise<number> => {
  const requestId = randomUUID();
  const form = requestOf({ letter: { number: requestId, date: '2026-11-20' }, subdomain: `a-${requestId}` });
  const sent = { requestId, form, bodyHash: 'body', trackingId: randomUUID() };
  const head = await registerIn(document, table)(year, (serial) => register(sent, serial, moment));
  return Number.parseInt(head.requestNumber, 10);
};
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const sorted = (serials: number[]) => serials.sort((a, b) => a - b);

it('gives requests that come at the same moment numbers of their own, and the next ones what is left', async () => {
  const rush = await Promise.all(upTo(40).map(() => submit('2026')));
  const { last, slots } = await readSerials(document, table, '2026');
  expect(sorted([...rush, ...slots.values()])).toEqual(upTo(last));
  const quiet: number[] = [];
  for (let left = slots.size; left > 0; left -= 1) quiet.push(await submit('2026'));
  expect(sorted([...rush, ...quiet])).toEqual(upTo(last));
  expect(await submit('2026')).toBe(last + 1);
});

it('goes on from the counter that earlier versions kept', async () => {
  await document.send(new PutCommand({ TableName: table, Item: { ...counterKey('2025'), last: 118 } }));
  expect([await submit('2025'), await submit('2025')]).toEqual([119, 120]);
});

it('lets an earlier version, which knows the counter only, go on without a double', async () => {
  await document.send(new PutCommand({ TableName: table, Item: { ...counterKey('2024'), last: 40 } }));
  for (const slot of [0, 1])
    await document.send(new PutCommand({ TableName: table, Item: { ...slotKey('2024', slot), serial: 39 + slot } }));
  const earlier = { ...counterKey('2024') };
  await document.send(
    new UpdateCommand({
      TableName: table,
      Key: earlier,
      UpdateExpression: 'SET #last = :serial',
      ConditionExpression: '#last = :before',
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: { ':serial': 41, ':before': 40 },
    }),
  );
  expect([await submit('2024'), await submit('2024'), await submit('2024')].sort()).toEqual([39, 40, 42]);
});

/** The simulation must evaluate conditions as this store does, for each form that a registration writes. */
const conditions: [string, object | undefined][] = [
  ['attribute_not_exists(pk)', undefined],
  ['attribute_not_exists(pk)', { last: 1 }],
  ['attribute_not_exists(#last)', {}],
  ['attribute_not_exists(#last)', { last: 1 }],
  ['#last = :last', undefined],
  ['#last = :last', {}],
  ['#last = :last', { last: 1 }],
  ['#last = :last', { last: 2 }],
  ['attribute_not_exists(pk) OR #last = :last', { last: 1 }],
  ['attribute_not_exists(pk) OR #last = :last', { last: 2 }],
];
it.each(conditions)('the simulation holds %s of %j as the store does', async (condition, attributes) => {
  const key = { pk: randomUUID(), sk: 'only' };
  const item = attributes && { ...key, ...attributes };
  if (item) await document.send(new PutCommand({ TableName: table, Item: item }));
  const named = {
    ...(condition.includes('#last') && { ExpressionAttributeNames: { '#last': 'last' } }),
    ...(condition.includes(':last') && { ExpressionAttributeValues: { ':last': 1 } }),
  };
  const put = new PutCommand({ TableName: table, Item: { ...key, last: 1 }, ConditionExpression: condition, ...named });
  const stored = await document.send(put).then(
    () => true,
    (error: Error) => error.name !== 'ConditionalCheckFailedException',
  );
  expect(holds(condition, item, named)).toBe(stored);
});
