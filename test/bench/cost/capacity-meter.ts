import type { AsyncLocalStorage } from 'node:async_hooks';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { testStore } from '../../support/dynamodb';
import { itemSize } from './item-size';

/** The capacity that one call took for items of one kind, in the table or in an index (`index look`). */
export interface Charge {
  caller: string;
  operation: string;
  kind: string;
  read: number;
  write: number;
}

interface Key {
  pk: string;
  sk: string;
}
type Part = { Item?: Key; Key?: Key };

const word = (text: unknown) => `${text as string}`.split('#')[0]!;
/** Returns the kind of an item: the beginning of its sort key within a case, otherwise of its partition. */
const kindOf = ({ pk, sk }: Key): string => (word(pk) === 'case' ? word(sk) : word(pk));

const queried = (input: { IndexName?: string; ExpressionAttributeValues?: Record<string, unknown> }) => {
  const { ':pk': pk, ':from': from, ':to': to } = input.ExpressionAttributeValues ?? {};
  if (input.IndexName) return `index ${input.IndexName}`;
  return from ? `${word(from)}..${word(to)}` : word(pk);
};
/** Returns the kind of the items of a command, except a transaction. */
const plainKind = (operation: string, input: Record<string, unknown>): string => {
  if (operation === 'Query') return queried(input);
  if (operation === 'BatchGetItem') return 'head';
  if (operation === 'BatchWriteItem') {
    const [first] = Object.values(input.RequestItems as Record<string, { PutRequest: Part }[]>).flat();
    return kindOf(first!.PutRequest.Item!);
  }
  return kindOf((input.Key ?? input.Item) as Key);
};
const isRead = (operation: string) => /^(Get|Query|BatchGet|Scan)/.test(operation);

/** The function that makes a call, and the milliseconds that the counting itself took of it. */
export interface Caller {
  name: string;
  countingMs: number;
}

/**
 * Makes DynamoDB report the capacity of each command, and records it for the caller that the storage names. Commands without a caller are
 * not counted.
 *
 * For transactions, DynamoDB Local (2.x) reports the capacity of indexes, but not of all items. For the others it applies the
 * documentation's rule: two write units for each begun KB of the larger of the item before and after. DynamoDB Local reports twice as many
 * index units for a transaction as for a plain write. AWS charges an index the same inside a transaction as outside (measured on AWS,
 * https://github.com/nubo-db/dynoxide/pull/188), and so does dynoxide. Only DynamoDB Local's units are halved.
 */
export const meterCapacity = (
  client: DynamoDBClient,
  table: string,
  callers: AsyncLocalStorage<Caller>,
  charges: Charge[],
) => {
  const doubles = testStore() === 'dynamodb-local';
  // Document clients of one client share their options, so these must equal the adapters' options.
  const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const storedSize = async (Key: Key) => {
    const get = new GetCommand({ TableName: table, Key, ConsistentRead: true });
    return itemSize((await callers.exit(() => document.send(get))).Item ?? {});
  };
  const sizes = (parts: Part[]) =>
    Promise.all(parts.map(({ Item, Key }) => (Item ? itemSize(Item) : storedSize(Key!))));
  const partsOf = (operation: string, input: Record<string, unknown>): Part[] =>
    operation === 'TransactWriteItems'
      ? (input.TransactItems as Record<string, Part>[]).flatMap((one) => Object.values(one))
      : [];

  client.middlewareStack.add(
    (next, context) => async (args) => {
      const caller = callers.getStore();
      if (!caller) return next(args);
      const input = args.input as Record<string, unknown>;
      const operation = (context.commandName ?? '').replace(/Command$/, '').replace(/Write$/, 'WriteItems');
      const timed = async <T>(work: () => Promise<T>): Promise<T> => {
        const began = performance.now();
        const done = await work();
        caller.countingMs += performance.now() - began;
        return done;
      };
      const parts = partsOf(operation, input);
      const before = await timed(() => sizes(parts));
      const answer = await next({ ...args, input: { ...input, ReturnConsumedCapacity: 'INDEXES' } });
      const after = await timed(() => sizes(parts));

      const note = (kind: string, units: number) => {
        const unit = isRead(operation) ? { read: units, write: 0 } : { read: 0, write: units };
        if (units > 0) charges.push({ caller: caller.name, operation, kind, ...unit });
      };
      for (const [at, part] of parts.entries())
        note(kindOf((part.Item ?? part.Key)!), 2 * Math.max(1, Math.ceil(Math.max(before[at]!, after[at]!) / 1024)));
      const { output } = answer;
      const consumed = 'ConsumedCapacity' in output ? [output.ConsumedCapacity ?? []].flat() : [];
      // A vector search names no table. Ajuan has no vector searches.
      const ofTables = consumed.flatMap((one) => ('TableName' in one ? one : []));
      for (const { Table, GlobalSecondaryIndexes = {} } of ofTables) {
        if (parts.length === 0) note(plainKind(operation, input), Table?.CapacityUnits ?? 0);
        for (const [name, { CapacityUnits = 0 }] of Object.entries(GlobalSecondaryIndexes))
          note(`index ${name}`, parts.length === 0 || !doubles ? CapacityUnits : CapacityUnits / 2);
      }
      return answer;
    },
    { step: 'initialize' },
  );
};
