import { type DynamoDBDocumentClient, paginateScan, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { readMany } from '../../../functions/adapters/dynamodb/read-many';
import { entryPrefix, eventPrefix, keys, sort, workIndex } from '../../../functions/adapters/dynamodb/table';
import { type Chain, type Item, type Situation, kindOf } from './restore-rules';

/** The two tables of a restore. */
export interface Tables {
  /** The table that was restored from a backup. */
  from: string;
  /** The table in use. */
  to: string;
}

/** A chain, with its record from the restored table. */
export interface ReadChain extends Chain {
  backup: Item;
  /** True if the table in use lacks the record. */
  isMissing: boolean;
}

const pkOf = (item: Item): string => `${item[keys.partition]}`;
export const keyOf = (item: Item) => ({ [keys.partition]: item[keys.partition], [keys.sort]: item[keys.sort] });

/** Returns the name of the attribute that counts a record's events. */
export const versionName = (record: Item): 'seq' | 'version' => (kindOf(record) === 'head' ? 'seq' : 'version');
const versionOf = (record: Item): number => Number(record[versionName(record)]);

/** Returns true if a step was opened after the backup: that is no event, but it adds a holder to the head. */
const isOpenedSince = (backup: Item, current: Item): boolean =>
  kindOf(backup) === 'head' && backup[workIndex.partition] === undefined && current[workIndex.partition] !== undefined;

/** Returns the state of a record compared with its backup. `newest` is the number of the newest event in the table in use. */
export const situationOf = (backup: Item, current: Item | undefined, newest: number): Situation => {
  if (!current) return newest > versionOf(backup) ? 'torn' : 'lost';
  const isAhead = newest > versionOf(backup) || versionOf(current) > versionOf(backup);
  const hasRestarted = backup.execution !== current.execution;
  return isAhead || hasRestarted || isOpenedSince(backup, current) ? 'advanced' : 'unmoved';
};

/** Yields the records of a table: heads of cases, applications, the office. */
export async function* recordsOf(client: DynamoDBDocumentClient, table: string): AsyncGenerator<Item> {
  for await (const { Items = [] } of paginateScan(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      FilterExpression: 'sk IN (:head, :record) OR pk = :office',
      ExpressionAttributeValues: { ':head': sort.head, ':record': 'record', ':office': 'office' },
    },
  ))
    yield* Items.filter((item) => ['head', 'app', 'office'].includes(kindOf(item) ?? ''));
}

/** Returns the number of the newest event in a partition, or 0 if there is none. */
const newestEvent = async (client: DynamoDBDocumentClient, table: string, record: Item): Promise<number> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
      ExpressionAttributeValues: {
        ':pk': pkOf(record),
        ':event': kindOf(record) === 'head' ? entryPrefix : eventPrefix,
      },
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  return Number(`${Items[0]?.[keys.sort] ?? '#0'}`.split('#')[1]);
};

const pageSize = 100;

/** Compares each record of the restored table with the table in use. @returns the chains by the partition of their record */
export const readChains = async (
  client: DynamoDBDocumentClient,
  { from, to }: Tables,
): Promise<Map<string, ReadChain>> => {
  const backups: Item[] = [];
  for await (const record of recordsOf(client, from)) backups.push(record);
  const chains = new Map<string, ReadChain>();
  for (let offset = 0; offset < backups.length; offset += pageSize) {
    const page = backups.slice(offset, offset + pageSize);
    const current = new Map((await readMany(client, to, page.map(keyOf))).map((item) => [pkOf(item), item]));
    for (const backup of page) {
      const currentRecord = current.get(pkOf(backup));
      const situation = situationOf(backup, currentRecord, await newestEvent(client, to, backup));
      const record = currentRecord ?? backup;
      chains.set(pkOf(backup), { situation, record, version: versionOf(record), backup, isMissing: !currentRecord });
    }
  }
  return chains;
};
