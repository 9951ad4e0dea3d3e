import { valueUnder } from '../../domain/narrow';
import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  PutCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Transacts } from './client-parts';

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number] & {
  /** Makes the error for a failed condition of this write. It gets the existing item (ALL_OLD), if there is one. */
  refused?: (item: Record<string, unknown> | undefined) => Error;
};

/** Another transaction on the same item was running: nothing was written, and a retry may succeed. */
export class Conflict extends Error {
  override name = 'Conflict';
}

/** Asks DynamoDB for the item that made a condition fail. It distinguishes "already done" from "missing". */
const withOldValues = ({ refused: _refused, ...write }: Write) => {
  for (const part of [write.Put, write.Update, write.Delete, write.ConditionCheck]) {
    if (part?.ConditionExpression) part.ReturnValuesOnConditionCheckFailure = 'ALL_OLD';
  }
  return write;
};

/**
 * Writes all or nothing.
 * @throws the `refused` error of the first failed condition, in the order of `writes`; Conflict after a lost race
 */
export const transact = async (client: Transacts, table: string, writes: readonly Write[]): Promise<void> => {
  const TransactItems = writes.map((write) => withTable(withOldValues(write), table));
  try {
    await client.send(new TransactWriteCommand({ TransactItems }));
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    for (const [index, reason] of (error.CancellationReasons ?? []).entries()) {
      if (reason.Code !== 'ConditionalCheckFailed') continue;
      throw writes[index]?.refused?.(reason.Item && unmarshall(reason.Item)) ?? error;
    }
    const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
    if (
      codes.some(
        (code) =>
          code === 'TransactionConflict' || code === 'ThrottlingError' || code === 'ProvisionedThroughputExceeded',
      )
    ) {
      throw new Conflict(codes.join(' '));
    }
    throw error;
  }
};

/**
 * Sends one write alone, at half the price of a transaction.
 * @throws the `refused` error of a failed condition; Conflict if a transaction holds the item
 */
export const writeAlone = async (client: DynamoDBDocumentClient, TableName: string, write: Write): Promise<void> => {
  const { Put, Update, refused } = write;
  try {
    if (Put) await client.send(new PutCommand({ ...Put, TableName }));
    if (Update) await client.send(new UpdateCommand({ ...Update, TableName }));
  } catch (error) {
    if (error instanceof TransactionConflictException) throw new Conflict(error.message);
    throw error instanceof ConditionalCheckFailedException && refused ? refused(undefined) : error;
  }
};

const withTable = ({ Put, Update, Delete, ConditionCheck }: Omit<Write, 'refused'>, TableName: string) => ({
  ...(Put && { Put: { ...Put, TableName } }),
  ...(Update && { Update: { ...Update, TableName } }),
  ...(Delete && { Delete: { ...Delete, TableName } }),
  ...(ConditionCheck && { ConditionCheck: { ...ConditionCheck, TableName } }),
});

/** Returns the write of a new item. It fails if the item already exists. */
export const create = (key: { pk: string; sk: string }, item: object, refused: Write['refused']): Write => ({
  Put: { TableName: '', Item: { ...item, ...key }, ConditionExpression: 'attribute_not_exists(pk)' },
  refused,
});

interface Change {
  set: Record<string, unknown>;
  remove: string[];
}

/**
 * Returns the changed attributes from `before` to `after`, which preserves other writers' changes. `always` lists attributes that are
 * written even if unchanged, because other writers may have changed them unseen.
 */
export const difference = (before: object, after: object, always: readonly string[] = []): Change => {
  const change: Change = { set: {}, remove: [] };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, value] = [valueUnder(before, name), valueUnder(after, name)];
    if (value === undefined) {
      if (old !== undefined) change.remove.push(name);
    } else if (always.includes(name) || JSON.stringify(old) !== JSON.stringify(value)) change.set[name] = value;
  }
  return change;
};

/** Returns the update of a change. The condition's names (#) and values (:) are used as they are. */
export const update = (
  key: { pk: string; sk: string },
  { set, remove }: Change,
  condition: { expression: string; names?: Record<string, string>; values?: Record<string, unknown> },
  refused?: Write['refused'],
): Write => {
  const names: Record<string, string> = { ...condition.names };
  const values: Record<string, unknown> = { ...condition.values };
  const sets = Object.entries(set).map(([name, value], index) => {
    names[`#s${index}`] = name;
    values[`:s${index}`] = value;
    return `#s${index} = :s${index}`;
  });
  const removes = remove.map((name, index) => {
    names[`#r${index}`] = name;
    return `#r${index}`;
  });
  return {
    Update: {
      TableName: '',
      Key: key,
      UpdateExpression: [sets.length && `SET ${sets.join(', ')}`, removes.length && `REMOVE ${removes.join(', ')}`]
        .filter(Boolean)
        .join(' '),
      ConditionExpression: condition.expression,
      ExpressionAttributeNames: names,
      ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
    },
    refused,
  };
};
