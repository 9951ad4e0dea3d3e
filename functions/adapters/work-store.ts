import { BatchGetCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseHead } from '../domain/records';
import type { Work } from '../ports';
import { parseEntries } from './entries';
import { parseHead } from './head-item';
import { casePartition, decidedBy, headKey, keys, waitsFor, workIndex } from './table';

const batch = 100;
export const caseIdOfKey = (pk: unknown): string => `${pk as string}`.slice(casePartition('').length);

type Key = Record<string, unknown>;

/** The items with these keys, in no order; what the table lacks is left out. */
const readItems = async (client: DynamoDBDocumentClient, table: string, keys: readonly Key[]): Promise<Key[]> => {
  const found: Key[] = [];
  for (let at = 0; at < keys.length; at += batch) {
    let asked: Key[] = keys.slice(at, at + batch);
    while (asked.length > 0) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: asked } } }),
      );
      found.push(...(Responses?.[table] ?? []));
      asked = UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return found;
};

/** The heads of these cases, in this order; unknown ids are left out. */
export const readHeads = async (
  client: DynamoDBDocumentClient,
  table: string,
  caseIds: readonly string[],
): Promise<CaseHead[]> => {
  const items = await readItems(client, table, [...new Set(caseIds)].map(headKey));
  const found = new Map(items.map(parseHead).map((head) => [head.caseId, head]));
  return caseIds.flatMap((caseId) => found.get(caseId) ?? []);
};

/** Where a page goes on, if it is a place in this list: it may come from an address that somebody changed. */
const startOf = (worker: string, after: Record<string, unknown> | undefined, until: string | undefined) => {
  const names = [keys.partition, keys.sort, workIndex.partition, workIndex.sort];
  const whole =
    after && Object.keys(after).length === names.length && names.every((name) => typeof after[name] === 'string');
  const within = whole && (!until || (after[workIndex.sort] as string) <= until);
  return within && after[workIndex.partition] === worker ? after : undefined;
};

/** What waits for somebody and what they decided, from the work index. A page at a time; no scan. */
export const workStore = (client: DynamoDBDocumentClient, table: string): Work => {
  const query = async (
    worker: string,
    { limit, after, until }: Parameters<Work['waiting']>[1],
    newestFirst: boolean,
  ) => {
    const { Items, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: workIndex.name,
        KeyConditionExpression: until ? '#worker = :worker AND #at <= :until' : '#worker = :worker',
        ExpressionAttributeNames: { '#worker': workIndex.partition, ...(until && { '#at': workIndex.sort }) },
        ExpressionAttributeValues: { ':worker': worker, ...(until && { ':until': until }) },
        ScanIndexForward: !newestFirst,
        Limit: limit,
        ExclusiveStartKey: startOf(worker, after, until),
      }),
    );
    return { keys: Items ?? [], next: LastEvaluatedKey };
  };
  return {
    waiting: async (holder, page) => {
      const { keys, next } = await query(waitsFor(holder), page, false);
      const heads = await readHeads(
        client,
        table,
        keys.map(({ pk }) => caseIdOfKey(pk)),
      );
      // The index follows the table a moment later: what waits for another by now is left out.
      return { items: heads.filter(({ waits }) => waits?.holder === holder), next };
    },
    decided: async (holder, page) => {
      const { keys, next } = await query(decidedBy(holder), page, true);
      const [heads, items] = await Promise.all([
        readHeads(
          client,
          table,
          keys.map(({ pk }) => caseIdOfKey(pk)),
        ),
        readItems(
          client,
          table,
          keys.map(({ pk, sk }) => ({ pk, sk })),
        ),
      ]);
      const entries = parseEntries(items);
      const found = keys.flatMap(({ pk, sk, workAt }) => {
        const head = heads.find(({ caseId }) => caseId === caseIdOfKey(pk));
        const said = entries.find((entry) => entry.pk === pk && entry.sk === sk)?.said;
        return head && said?.outcome
          ? [{ head, decidedAt: workAt as string, step: said.step, outcome: said.outcome }]
          : [];
      });
      return { items: found, next };
    },
  };
};
