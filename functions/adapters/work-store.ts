import { BatchGetCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseHead } from '../domain/records';
import type { Work } from '../ports';
import { parseHead } from './head-item';
import { casePartition, decidedBy, headKey, keys, waitsFor, workIndex } from './table';

const batch = 100;
export const caseIdOfKey = (pk: unknown): string => `${pk as string}`.slice(casePartition('').length);

/** The heads of these cases, in this order; unknown ids are left out. */
export const readHeads = async (
  client: DynamoDBDocumentClient,
  table: string,
  caseIds: readonly string[],
): Promise<CaseHead[]> => {
  const found = new Map<string, CaseHead>();
  for (let at = 0; at < caseIds.length; at += batch) {
    let keys: Record<string, unknown>[] = [...new Set(caseIds.slice(at, at + batch))].map(headKey);
    while (keys.length > 0) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: keys } } }),
      );
      for (const head of (Responses?.[table] ?? []).map(parseHead)) found.set(head.caseId, head);
      keys = UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
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
      const heads = await readHeads(
        client,
        table,
        keys.map(({ pk }) => caseIdOfKey(pk)),
      );
      const items = keys.flatMap(({ pk, workAt }) => {
        const head = heads.find(({ caseId }) => caseId === caseIdOfKey(pk));
        return head ? [{ head, decidedAt: workAt as string }] : [];
      });
      return { items, next };
    },
  };
};
