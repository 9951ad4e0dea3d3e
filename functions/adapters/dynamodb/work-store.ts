import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseHead } from '../../domain/case/records';
import type { Work } from '../../ports/work';
import { extentIn, parseEntries } from './entries';
import { fillPage } from './fill-page';
import { parseHead } from './head-item';
import { readMany } from './read-many';
import { decidedAtOf } from './statistics-key';
import { caseIdOfKey, decidedBy, headKey, keys, waitsFor, workIndex } from './table';
import { uniqueBy } from './unique-by';

type Key = Record<string, unknown>;

/** Returns the heads of these cases, in this order, without unknown ids. */
export const readHeads = async (
  client: DynamoDBDocumentClient,
  table: string,
  caseIds: readonly string[],
): Promise<CaseHead[]> => {
  const items = await readMany(client, table, [...new Set(caseIds)].map(headKey));
  const found = new Map(items.map(parseHead).map((head) => [head.caseId, head]));
  return caseIds.flatMap((caseId) => found.get(caseId) ?? []);
};

/** Returns the start of a page if it is a position in this list. It may come from an address that somebody changed. */
const startOf = (worker: string, after: Record<string, unknown> | undefined, until: string | undefined) => {
  const names = [keys.partition, keys.sort, workIndex.partition, workIndex.sort];
  const whole =
    after && Object.keys(after).length === names.length && names.every((name) => typeof after[name] === 'string');
  const within = whole && (!until || `${after[workIndex.sort]}` <= until);
  return within && after[workIndex.partition] === worker ? after : undefined;
};

/** Sorts keys by time, and keys of the same time by case. */
const earliestFirst = (a: Key, b: Key): number =>
  `${a[workIndex.sort]}`.localeCompare(`${b[workIndex.sort]}`) ||
  `${a[keys.partition]}`.localeCompare(`${b[keys.partition]}`);

/** Sorts keys the other way. If a case was decided twice at the same time, its newest entry comes first. */
const newestFirst = (a: Key, b: Key): number =>
  earliestFirst(b, a) || `${b[keys.sort]}`.localeCompare(`${a[keys.sort]}`);

/** The most decisions of one holder with the same time as the page's start. */
const maxAtOnce = 10;

/** Reads the work index and the cases that its keys name. */
const workReads = (client: DynamoDBDocumentClient, table: string) => {
  const query = async (
    worker: string,
    { limit, from, until, start }: { limit?: number; from?: string; until?: string; start?: Key },
    newestFirst: boolean,
  ) => {
    const { Items, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: workIndex.name,
        KeyConditionExpression: '#worker = :worker AND #at BETWEEN :from AND :until',
        ExpressionAttributeNames: { '#worker': workIndex.partition, '#at': workIndex.sort },
        ExpressionAttributeValues: { ':worker': worker, ':from': from ?? '0', ':until': until ?? '~' },
        ScanIndexForward: !newestFirst,
        Limit: limit,
        ExclusiveStartKey: start,
      }),
    );
    return { keys: Items ?? [], next: LastEvaluatedKey };
  };
  /** Returns cases with their list positions and heads, or only the position if the table has no head. */
  const placed = async (found: readonly Key[]) => {
    const heads = await readHeads(
      client,
      table,
      found.map(({ pk }) => caseIdOfKey(pk)),
    );
    const byId = new Map(heads.map((head) => [head.caseId, head]));
    return found.map((cursor) => ({ cursor, item: byId.get(caseIdOfKey(cursor.pk)) }));
  };
  const all = async (worker: string, range: { from?: string; until?: string }): Promise<Key[]> => {
    const found: Key[] = [];
    let start: Key | undefined;
    do {
      const page = await query(worker, { ...range, start }, false);
      found.push(...page.keys);
      start = page.next;
    } while (start);
    return found;
  };

  /** Returns the newest keys of a holder's list after a position, and some more to show if the list continues. */
  const newest = async (worker: string, cursor: Key | undefined, count: number): Promise<Key[]> => {
    const until = cursor && `${cursor[workIndex.sort]}`;
    return (await query(worker, { until, limit: count + maxAtOnce }, true)).keys;
  };
  return { query, placed, all, newest };
};

/** Returns the decisions at these keys, each with its case. Leaves out missing ones. */
const decisionsAt = async (client: DynamoDBDocumentClient, table: string, found: readonly Key[]) => {
  const [heads, items] = await Promise.all([
    readHeads(
      client,
      table,
      found.map(({ pk }) => caseIdOfKey(pk)),
    ),
    readMany(
      client,
      table,
      found.map(({ pk, sk }) => ({ pk, sk })),
    ),
  ]);
  const entries = parseEntries(items);
  return found.flatMap(({ pk, sk, workAt }) => {
    const head = heads.find(({ caseId }) => caseId === caseIdOfKey(pk));
    const entry = entries.find((candidate) => candidate.pk === pk && candidate.sk === sk);
    if (!head || !entry?.parsedEvent.outcome) return [];
    const { step, outcome } = entry.parsedEvent;
    return [{ head, decidedAt: decidedAtOf(`${workAt}`), step, outcome, extent: extentIn(entry) }];
  });
};

/** Reads the work index page by page, without scans: steps that wait for a holder, and steps that they decided. */
export const workStore = (client: DynamoDBDocumentClient, table: string): Work => {
  const { query, placed, all, newest } = workReads(client, table);
  return {
    waiting: (holder, { limit, after, until, keep = () => true }) =>
      fillPage({
        limit,
        from: startOf(waitsFor(holder), after, until),
        read: async (start, count) => {
          const { keys: found, next } = await query(waitsFor(holder), { limit: count, until, start }, false);
          return { found: await placed(found), more: next !== undefined };
        },
        // The index follows the table with a delay: leaves out cases that now wait for another holder.
        keep: (head) => head.waits?.holder === holder && keep(head),
      }),
    waitingOf: async (holders, { limit, after, until, keep = () => true }) => {
      const from = holders
        .map((holder) => startOf(waitsFor(holder), after, until))
        .find((start) => start !== undefined);
      const range = { from: from && `${from[workIndex.sort]}`, until };
      const lists = await Promise.all(holders.map((holder) => all(waitsFor(holder), range)));
      const sorted = uniqueBy(lists.flat().sort(earliestFirst), ({ pk }) => pk);
      return fillPage({
        limit,
        from,
        read: async (start, count) => {
          const left = start ? sorted.filter((key) => earliestFirst(start, key) < 0) : sorted;
          return { found: await placed(left.slice(0, count)), more: left.length > count };
        },
        keep: (head) => holders.includes(head.waits?.holder ?? '') && keep(head),
      });
    },
    decisionsOf: async (holders, { limit, after }) => {
      const workers = holders.map(decidedBy);
      const start = workers.map((worker) => startOf(worker, after, undefined)).find((cursor) => cursor !== undefined);
      const lists = await Promise.all(workers.map((worker) => newest(worker, start, limit)));
      const sorted = lists
        .flat()
        .filter((key) => !start || newestFirst(start, key) < 0)
        .sort(newestFirst);
      const keys = sorted.slice(0, limit);
      return { items: await decisionsAt(client, table, keys), next: sorted.length > limit ? keys.at(-1) : undefined };
    },
  };
};
