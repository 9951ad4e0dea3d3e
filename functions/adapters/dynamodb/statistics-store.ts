import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { byTime, monthFigures } from '../../domain/statistics/figures';
import type { StatisticsRow } from '../../domain/statistics/row';
import type { Statistics, Waiting } from '../../ports/statistics';
import { unlessRefused } from './conditional-write';
import { rowKeys } from './entries';
import { queryAll } from './query-all';
import { decidedAtOf, parseStatisticsKey } from './statistics-key';
import {
  caseIdOfKey,
  casePartition,
  countedKey,
  decidedBy,
  entryKey,
  entryPrefix,
  figuresKey,
  seqOfKey,
  waitsFor,
  workIndex,
} from './table';
import { uniqueBy } from './unique-by';

const countedItem = z.object({ until: z.string() });

/** Reads rows and waiting cases from the keys of the `work` index. */
const rowReads = (client: DynamoDBDocumentClient, table: string): Pick<Statistics, 'rows' | 'oldest' | 'waiting'> => {
  const range = (worker: string, from = '0', until = '~') => ({
    TableName: table,
    IndexName: workIndex.name,
    KeyConditionExpression: '#worker = :worker AND #at BETWEEN :from AND :until',
    ExpressionAttributeNames: { '#worker': workIndex.partition, '#at': workIndex.sort },
    ExpressionAttributeValues: { ':worker': worker, ':from': from, ':until': until },
  });
  const rowsOf = async (actor: string, from: string, to: string): Promise<StatisticsRow[]> => {
    // A row's facts follow its time in the key. '~' sorts after them.
    const items = await queryAll(client, range(decidedBy(actor), from, `${to}~`));
    return items.flatMap(({ pk, sk, workAt }) => {
      const key = { caseId: caseIdOfKey(pk), seq: seqOfKey(sk), workAt: `${workAt}` };
      return parseStatisticsKey(key) ?? [];
    });
  };
  return {
    rows: async (actors, from, to) =>
      (await Promise.all([...new Set(actors)].map((actor) => rowsOf(actor, from, to)))).flat().sort(byTime),
    oldest: async (actors) => {
      const pages = await Promise.all(
        [...new Set(actors)].map((actor) =>
          client.send(new QueryCommand({ ...range(decidedBy(actor)), Limit: 1, ScanIndexForward: true })),
        ),
      );
      return pages.flatMap(({ Items = [] }) => Items.map(({ workAt }) => decidedAtOf(`${workAt}`))).sort()[0];
    },
    waiting: async (holders) => {
      const lists = await Promise.all(
        [...new Set(holders)].map(async (holder): Promise<Waiting[]> => {
          const items = await queryAll(client, range(waitsFor(holder)));
          return items.map(({ pk, workAt }) => ({ caseId: caseIdOfKey(pk), holder, at: `${workAt}` }));
        }),
      );
      const sorted = lists.flat().sort((a, b) => a.at.localeCompare(b.at) || a.caseId.localeCompare(b.caseId));
      return uniqueBy(sorted, ({ caseId }) => caseId);
    },
  };
};

/** Stores the figures of whole months, and the time up to which they are counted. */
const monthItems = (
  client: DynamoDBDocumentClient,
  table: string,
): Pick<
  Statistics,
  'months' | 'countedUntil' | 'saveMonth' | 'saveCountedUntil' | 'replaceMonth' | 'replaceCountedUntil'
> => {
  const replace = async (Item: Record<string, unknown>) =>
    void (await client.send(new PutCommand({ TableName: table, Item })));
  /** Writes an item, unless the table already holds a newer one. */
  const put = async (Item: Record<string, unknown>, comparison: '<' | '<=') =>
    void (await unlessRefused(
      client.send(
        new PutCommand({
          TableName: table,
          Item,
          ConditionExpression: `attribute_not_exists(pk) OR #until ${comparison} :until`,
          ExpressionAttributeNames: { '#until': 'until' },
          ExpressionAttributeValues: { ':until': Item.until },
        }),
      ),
    ));

  return {
    months: async (agency, from, to) => {
      const items = await queryAll(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': figuresKey(agency, '').pk, ':from': from, ':to': to },
      });
      return items.map((item) => monthFigures.parse(item));
    },
    countedUntil: async () => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: countedKey }));
      return Item && countedItem.parse(Item).until;
    },
    saveMonth: (agency, month, replacesEqual = false) =>
      put({ ...month, ...figuresKey(agency, month.month) }, replacesEqual ? '<=' : '<'),
    saveCountedUntil: (until) => put({ until, ...countedKey }, '<'),
    replaceMonth: (agency, month) => replace({ ...month, ...figuresKey(agency, month.month) }),
    replaceCountedUntil: (until) => replace({ until, ...countedKey }),
  };
};

/** The statistics on DynamoDB, without scans: rows are keys of the `work` index, months are items. */
export const statisticsStore = (client: DynamoDBDocumentClient, table: string): Statistics => ({
  ...rowReads(client, table),
  ...monthItems(client, table),
  repairRow: async (row, actor) => {
    const keys = rowKeys(row, actor);
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: entryKey(row),
        UpdateExpression: 'SET #worker = :worker, #at = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#worker': workIndex.partition, '#at': workIndex.sort },
        ExpressionAttributeValues: { ':worker': keys[workIndex.partition], ':at': keys[workIndex.sort] },
      }),
    );
  },
  storedRows: async (caseId) => {
    const items = await queryAll(client, {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :entry)',
      ProjectionExpression: 'sk, #worker, #at',
      ExpressionAttributeNames: { '#worker': workIndex.partition, '#at': workIndex.sort },
      ExpressionAttributeValues: { ':pk': casePartition(caseId), ':entry': entryPrefix },
    });
    return new Map(
      items.flatMap(({ sk, worker, workAt }) => (worker ? [[seqOfKey(sk), `${worker} ${workAt}`] as const] : [])),
    );
  },
  keyOf: (row, actor) => {
    const keys = rowKeys(row, actor);
    return `${keys[workIndex.partition]} ${keys[workIndex.sort]}`;
  },
});
