import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { queryAll } from '../../functions/adapters/dynamodb/query-all';
import { tableClient } from '../../functions/adapters/dynamodb/table-client';
import { testDynamoDbClient } from '../support/dynamodb';
import { startStore } from '../support/world/world-store';

let store: Awaited<ReturnType<typeof startStore>>;
let cached: DynamoDBClient;
beforeAll(async () => {
  store = await startStore();
  const { endpoint, region, credentials } = testDynamoDbClient().config;
  cached = new DynamoDBClient({ endpoint, region, credentials, cacheMiddleware: true });
});
afterAll(() => {
  cached.destroy();
  store.client.destroy();
});

const key = (name: string, at = 'A') => ({ pk: `table-client ${name}`, sk: at });
const nested = {
  text: 'é',
  number: 1.5,
  flag: false,
  nothing: null,
  list: [{ a: 'b' }],
  map: { deep: { deeper: [1] } },
};
const client = () => tableClient(cached);
const put = (item: object) => client().send(new PutCommand({ TableName: store.table, Item: { ...item } }));
const get = async (Key: object) =>
  (await client().send(new GetCommand({ TableName: store.table, Key: { ...Key }, ConsistentRead: true }))).Item;

it('stores what the document client reads, without undefined values', async () => {
  await put({ ...key('put'), ...nested, absent: undefined });
  const { Item } = await store.document.send(new GetCommand({ TableName: store.table, Key: key('put') }));
  expect(Item).toEqual({ ...key('put'), ...nested });
  expect(await get(key('put'))).toEqual(Item);
});

it('answers each call of one kind for its own key, also at the same time', async () => {
  const names = Array.from({ length: 20 }, (_, n) => `own ${n}`);
  await Promise.all(names.map((name) => put({ ...key(name), name })));
  expect(await Promise.all(names.map(async (name) => (await get(key(name)))?.name))).toEqual(names);
  expect(await get(key('missing'))).toBeUndefined();
});

it('updates and deletes on a condition, and returns the attributes that the call asks for', async () => {
  await put({ ...key('change'), count: 1 });
  const change = (wanted: number) =>
    client().send(
      new UpdateCommand({
        TableName: store.table,
        Key: key('change'),
        UpdateExpression: 'SET #count = :next',
        ConditionExpression: '#count = :wanted',
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: { ':next': 2, ':wanted': wanted },
        ReturnValues: 'ALL_NEW',
      }),
    );
  await expect(change(7)).rejects.toBeInstanceOf(ConditionalCheckFailedException);
  expect((await change(1)).Attributes).toEqual({ ...key('change'), count: 2 });
  const removal = new DeleteCommand({ TableName: store.table, Key: key('change'), ReturnValues: 'ALL_OLD' });
  expect((await client().send(removal)).Attributes).toEqual({ ...key('change'), count: 2 });
});

it('reads a query page by page', async () => {
  const items = Array.from({ length: 5 }, (_, n) => ({ ...key('query', `${n}`), n }));
  await client().send(
    new BatchWriteCommand({ RequestItems: { [store.table]: items.map((Item) => ({ PutRequest: { Item } })) } }),
  );
  const query = {
    TableName: store.table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': key('query').pk },
    Limit: 2,
  };
  const first = await client().send(new QueryCommand(query));
  expect(first).toEqual({ Items: items.slice(0, 2), LastEvaluatedKey: key('query', '1') });
  expect(await queryAll(client(), query)).toEqual(items);
});

it('reads and deletes in batches', async () => {
  await Promise.all(['A', 'B'].map((at) => put(key('batch', at))));
  const Keys = [key('batch', 'A'), key('batch', 'B'), key('batch', 'C')];
  const read = () => client().send(new BatchGetCommand({ RequestItems: { [store.table]: { Keys } } }));
  const { Responses, UnprocessedKeys } = await read();
  expect(Responses?.[store.table]).toHaveLength(2);
  expect(UnprocessedKeys).toEqual({});
  const removals = Keys.slice(0, 2).map((Key) => ({ DeleteRequest: { Key } }));
  await client().send(new BatchWriteCommand({ RequestItems: { [store.table]: removals } }));
  expect((await read()).Responses?.[store.table]).toEqual([]);
});

it('writes all parts of a transaction or none', async () => {
  await put({ ...key('transact', 'old'), count: 1 });
  const TableName = store.table;
  const transact = (count: number) =>
    client().send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Put: {
              TableName,
              Item: { ...key('transact', 'new'), ...nested },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          {
            Update: {
              TableName,
              Key: key('transact', 'old'),
              UpdateExpression: 'SET n = :n',
              ConditionExpression: '#count = :count',
              ExpressionAttributeNames: { '#count': 'count' },
              ExpressionAttributeValues: { ':n': 5, ':count': count },
            },
          },
          {
            ConditionCheck: {
              TableName,
              Key: key('transact', 'none'),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          { Delete: { TableName, Key: key('transact', 'gone') } },
        ],
      }),
    );
  await expect(transact(9)).rejects.toBeInstanceOf(TransactionCanceledException);
  expect(await get(key('transact', 'new'))).toBeUndefined();
  await transact(1);
  expect(await get(key('transact', 'new'))).toEqual({ ...key('transact', 'new'), ...nested });
  expect(await get(key('transact', 'old'))).toEqual({ ...key('transact', 'old'), count: 1, n: 5 });
});
