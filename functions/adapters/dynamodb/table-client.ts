import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand as QueryItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
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
import { marshall, type NativeAttributeValue, unmarshall } from '@aws-sdk/util-dynamodb';
import type { TableClient } from './client-parts';

type Native = Record<string, NativeAttributeValue>;
type Stored = Record<string, AttributeValue>;

const toStored = (item: Native | undefined): Stored | undefined =>
  item && marshall(item, { removeUndefinedValues: true });
const toNative = (item: Stored | undefined): Native | undefined => item && unmarshall(item);

/** Changes the values of a record, if there is one. */
const mapValues = <From, To>(record: Record<string, From> | undefined, change: (value: From) => To) =>
  record && Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));

const get = async (client: DynamoDBClient, { input }: GetCommand) => {
  const { Item } = await client.send(new GetItemCommand({ ...input, Key: toStored(input.Key) }));
  return { Item: toNative(Item) };
};

const query = async (client: DynamoDBClient, { input }: QueryCommand) => {
  const { KeyConditions: _conditions, QueryFilter: _filter, ...rest } = input;
  const { Items, LastEvaluatedKey } = await client.send(
    new QueryItemsCommand({
      ...rest,
      ExpressionAttributeValues: toStored(input.ExpressionAttributeValues),
      ExclusiveStartKey: toStored(input.ExclusiveStartKey),
    }),
  );
  return { Items: Items?.map((item) => unmarshall(item)), LastEvaluatedKey: toNative(LastEvaluatedKey) };
};

const batchGet = async (client: DynamoDBClient, { input: { RequestItems, ...rest } }: BatchGetCommand) => {
  const { Responses, UnprocessedKeys } = await client.send(
    new BatchGetItemCommand({
      ...rest,
      RequestItems: mapValues(RequestItems, ({ Keys, ...read }) => ({
        ...read,
        Keys: Keys?.map((key) => marshall(key)),
      })),
    }),
  );
  return {
    Responses: mapValues(Responses, (items) => items.map((item) => unmarshall(item))),
    UnprocessedKeys: mapValues(UnprocessedKeys, ({ Keys, ...read }) => ({
      ...read,
      Keys: Keys?.map((key) => unmarshall(key)),
    })),
  };
};

const batchWrite = async (client: DynamoDBClient, { input: { RequestItems, ...rest } }: BatchWriteCommand) => {
  const { UnprocessedItems } = await client.send(
    new BatchWriteItemCommand({
      ...rest,
      RequestItems: mapValues(RequestItems, (writes) =>
        writes.map(({ PutRequest, DeleteRequest }) => ({
          ...(PutRequest && { PutRequest: { Item: toStored(PutRequest.Item) } }),
          ...(DeleteRequest && { DeleteRequest: { Key: toStored(DeleteRequest.Key) } }),
        })),
      ),
    }),
  );
  return {
    UnprocessedItems: mapValues(UnprocessedItems, (writes) =>
      writes.map(({ PutRequest, DeleteRequest }) => ({
        ...(PutRequest && { PutRequest: { Item: toNative(PutRequest.Item) } }),
        ...(DeleteRequest && { DeleteRequest: { Key: toNative(DeleteRequest.Key) } }),
      })),
    ),
  };
};

const put = async (client: DynamoDBClient, { input }: PutCommand) => {
  const { Expected: _expected, Item, ExpressionAttributeValues: values, ...rest } = input;
  const { Attributes } = await client.send(
    new PutItemCommand({ ...rest, Item: toStored(Item), ExpressionAttributeValues: toStored(values) }),
  );
  return { Attributes: toNative(Attributes) };
};

const update = async (client: DynamoDBClient, { input }: UpdateCommand) => {
  const { Expected: _expected, AttributeUpdates: _updates, Key, ExpressionAttributeValues: values, ...rest } = input;
  const { Attributes } = await client.send(
    new UpdateItemCommand({ ...rest, Key: toStored(Key), ExpressionAttributeValues: toStored(values) }),
  );
  return { Attributes: toNative(Attributes) };
};

const remove = async (client: DynamoDBClient, { input }: DeleteCommand) => {
  const { Expected: _expected, Key, ExpressionAttributeValues: values, ...rest } = input;
  const { Attributes } = await client.send(
    new DeleteItemCommand({ ...rest, Key: toStored(Key), ExpressionAttributeValues: toStored(values) }),
  );
  return { Attributes: toNative(Attributes) };
};

const storedWrite = <Part extends { Key: Native | undefined; ExpressionAttributeValues?: Native | undefined }>({
  Key,
  ExpressionAttributeValues: values,
  ...rest
}: Part) => ({ ...rest, Key: toStored(Key), ExpressionAttributeValues: toStored(values) });

const transact = async (client: DynamoDBClient, { input: { TransactItems, ...rest } }: TransactWriteCommand) => {
  const writes = TransactItems?.map(({ ConditionCheck, Put, Update, Delete }) => {
    if (!Put)
      return {
        ...(ConditionCheck && { ConditionCheck: storedWrite(ConditionCheck) }),
        ...(Update && { Update: storedWrite(Update) }),
        ...(Delete && { Delete: storedWrite(Delete) }),
      };
    const { Item, ExpressionAttributeValues: values, ...put } = Put;
    return { Put: { ...put, Item: toStored(Item), ExpressionAttributeValues: toStored(values) } };
  });
  await client.send(new TransactWriteItemsCommand({ ...rest, TransactItems: writes }));
  return {};
};

/**
 * Returns a client for the commands of adapters, as the SDK's document client is one. That client resolves its middleware anew for each
 * call and refuses `cacheMiddleware`, which takes half of the processor time of a call. Legacy conditions (`Expected`) are not sent.
 */
class PlainClient implements TableClient {
  constructor(private readonly client: DynamoDBClient) {}

  send(command: GetCommand): ReturnType<typeof get>;
  send(command: QueryCommand): ReturnType<typeof query>;
  send(command: TransactWriteCommand): ReturnType<typeof transact>;
  send(command: PutCommand): ReturnType<typeof put>;
  send(command: UpdateCommand): ReturnType<typeof update>;
  send(command: DeleteCommand): ReturnType<typeof remove>;
  send(command: BatchGetCommand): ReturnType<typeof batchGet>;
  send(command: BatchWriteCommand): ReturnType<typeof batchWrite>;
  async send(command: unknown): Promise<object> {
    if (command instanceof GetCommand) return get(this.client, command);
    if (command instanceof QueryCommand) return query(this.client, command);
    if (command instanceof TransactWriteCommand) return transact(this.client, command);
    if (command instanceof PutCommand) return put(this.client, command);
    if (command instanceof UpdateCommand) return update(this.client, command);
    if (command instanceof DeleteCommand) return remove(this.client, command);
    if (command instanceof BatchGetCommand) return batchGet(this.client, command);
    if (command instanceof BatchWriteCommand) return batchWrite(this.client, command);
    throw new Error('The table client knows no such command');
  }
}

export const tableClient = (client: DynamoDBClient): TableClient => new PlainClient(client);
