import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { ConcurrencyConflict } from '../../domain/errors';
import { memoRecord } from '../../domain/memos/memo';
import type { MemoChange, Memos } from '../../ports/memos';
import { officeChangeWrites } from './office-store';
import { numberHeld } from './outgoing';
import { queryAll } from './query-all';
import { documentLookupKey, memoPartition, memoSort, outgoingNumberKey } from './table';
import { Conflict, create, transact, type Write } from './transaction';

const pointer = z.object({ memo: z.optional(z.string()) });
const conflict = () => new ConcurrencyConflict('memo');
const keyOf = (sk: string) => ({ pk: memoPartition, sk });

/** Returns the writes that hold and release a memo's numbers. A month's memo may hold its own number again: versions share it. */
const numberWrites = ({ memo, number = { hold: [], release: [] } }: MemoChange): Write[] => {
  const onlyOfMonth = {
    ConditionExpression: 'attribute_not_exists(pk) OR memo = :month',
    ExpressionAttributeValues: { ':month': memo.content.month },
  };
  return [
    ...number.hold.map((key) => ({
      Put: { TableName: '', Item: { ...outgoingNumberKey(key), memo: memo.content.month }, ...onlyOfMonth },
      refused: numberHeld,
    })),
    ...number.release.map((key) => ({ Delete: { TableName: '', Key: outgoingNumberKey(key), ...onlyOfMonth } })),
  ];
};

/** The monthly memos on DynamoDB: one partition, with a few items for each month. */
export const memoStore = (client: DynamoDBDocumentClient, table: string): Memos => {
  const allMemos = {
    TableName: table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': memoPartition },
  };
  const versionsOf = (month: string) => ({
    TableName: table,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :month)',
    ExpressionAttributeValues: { ':pk': memoPartition, ':month': `${month}#` },
    ConsistentRead: true,
  });
  const read = async (Key: { pk: string; sk: string }) =>
    (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;
  const parseAll = (items: readonly unknown[]) => items.map((item) => memoRecord.parse(item));
  return {
    newest: async (limit) => {
      const query = new QueryCommand({ ...allMemos, Limit: limit, ScanIndexForward: false, ConsistentRead: true });
      return parseAll((await client.send(query)).Items ?? []);
    },
    ofMonth: async (month) => parseAll(await queryAll(client, versionsOf(month))),
    all: async () => parseAll(await queryAll(client, { ...allMemos, ConsistentRead: true })),
    byDocument: async (documentId) => {
      const lookup = await read(documentLookupKey(documentId));
      const { memo } = lookup ? pointer.parse(lookup) : {};
      const item = memo === undefined ? undefined : await read(keyOf(memo));
      return item && memoRecord.parse(item);
    },
    record: async (change) => {
      const { memo, after, event } = change;
      const sk = memoSort(memo.content.month, memo.version);
      const writes = [
        ...officeChangeWrites(table, after, event),
        create(keyOf(sk), memoRecord.parse(memo), conflict),
        create(documentLookupKey(memo.documentId), { memo: sk }, conflict),
        ...numberWrites(change),
      ];
      try {
        await transact(client, table, writes);
      } catch (error) {
        throw error instanceof Conflict ? conflict() : error;
      }
    },
  };
};
