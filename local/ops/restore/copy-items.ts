import { isDeepStrictEqual } from 'node:util';
import { type DynamoDBDocumentClient, paginateScan, PutCommand } from '@aws-sdk/lib-dynamodb';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { readMany } from '../../../functions/adapters/dynamodb/read-many';
import { keys, serialPartition, slotPrefix } from '../../../functions/adapters/dynamodb/table';

export interface CopyOptions {
  /** The table that was restored from a backup. */
  from: string;
  /** The table that stands. */
  to: string;
  /** Writes what is to be copied; without it the items are counted only. */
  apply: boolean;
  /** Also exchanges items that the standing table holds otherwise: for a table whose items were damaged. */
  replace: boolean;
}
export interface Copied {
  /** Items of the restored table that may be copied. */
  items: number;
  missing: number;
  differing: number;
  copied: number;
  /** Items that somebody wrote while they were being copied; they were left alone. */
  skipped: number;
}
type Item = Record<string, unknown>;

/** Keys of items that would undo an act of today: an ended session, a used sign-in link, a count that limits. */
const passing = ['session#', 'signin#', 'signins#', 'limit#', 'uploads#'];
/** A number that waited then may be taken by now: brought back, two requests would get it. */
const isWaitingNumber = (item: Item) => `${item[keys.sort]}`.startsWith(slotPrefix);
/** The count of a year's numbers: set back, it would give numbers a second time. */
const isCount = (item: Item) => `${item[keys.partition]}`.startsWith(serialPartition(''));
const isKept = (item: Item) =>
  !passing.some((start) => `${item[keys.partition]}`.startsWith(start)) && !isWaitingNumber(item);

const keyOf = (item: Item) => ({ [keys.partition]: item[keys.partition], [keys.sort]: item[keys.sort] });
const nameOf = (item: Item) => JSON.stringify([item[keys.partition], item[keys.sort]]);

/** Puts an item where none stands, or where `replace` is set. @returns whether it was put */
const put = async (client: DynamoDBDocumentClient, { to, replace }: CopyOptions, item: Item): Promise<boolean> => {
  const condition = replace ? undefined : `attribute_not_exists(${keys.partition})`;
  try {
    await client.send(new PutCommand({ TableName: to, Item: item, ConditionExpression: condition }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/**
 * Copies items of a restored table into the standing one, whose name the functions know. It may be repeated: what was copied
 * is neither missing nor differing any more. Items of the standing table that the restored one lacks stay.
 * @throws ResourceNotFoundException where there is no such table
 */
export const copyItems = async (client: DynamoDBDocumentClient, options: CopyOptions): Promise<Copied> => {
  const { from, to, apply, replace } = options;
  const counts: Copied = { items: 0, missing: 0, differing: 0, copied: 0, skipped: 0 };
  for await (const { Items = [] } of paginateScan(
    { client, pageSize: 100 },
    { TableName: from, ConsistentRead: true },
  )) {
    const items = Items.filter(isKept);
    const standing = new Map((await readMany(client, to, items.map(keyOf))).map((item) => [nameOf(item), item]));
    const missing = items.filter((item) => !standing.has(nameOf(item)));
    const differing = items.filter(
      (item) => standing.has(nameOf(item)) && !isCount(item) && !isDeepStrictEqual(standing.get(nameOf(item)), item),
    );
    counts.items += items.length;
    counts.missing += missing.length;
    counts.differing += differing.length;
    for (const item of apply ? [...missing, ...(replace ? differing : [])] : [])
      counts[(await put(client, options, item)) ? 'copied' : 'skipped'] += 1;
  }
  return counts;
};
