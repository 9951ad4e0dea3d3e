import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { ConcurrencyConflict } from '../../domain/errors';
import { bundleRecord, type CaseHead, linkRecord } from '../../domain/case/records';
import type { CaseStore } from '../../ports/cases';
import { batchWrite } from './batch-write';
import { draftStore } from './draft-store';
import { documentsOf, type Entry, formsOf, parseEntries, stepsOf } from './entries';
import { parseHead, parseOpen } from './head-item';
import { freeIn, transactHolds } from './holds';
import { registerIn } from './register';
import {
  bundleKey,
  casePartition,
  documentLookupKey,
  headKey,
  linkKey,
  lookIndex,
  caseRange,
  sort,
  trackingKey,
} from './table';
import { Conflict, transact, writeAlone } from './transaction';
import { linkItem, lookupItem, openingWrites, rescheduleWrite, tokenWrites, transitionWrites, unmoved } from './writes';

/** How often a case is read again whose items do not fit: more would not help one that somebody changed by hand. */
const rereads = 2;
const isTorn = ({ head, entries }: { head?: Record<string, unknown>; entries: readonly Entry[] }): boolean =>
  head !== undefined && entries.at(-1)?.said.seq !== head.seq;

/** CaseStore on DynamoDB: with the office store the only sender of its commands. Every item read is checked by its schema. */
export const caseStore = (client: DynamoDBDocumentClient, table: string): CaseStore => {
  const get = async (Key: { pk: string; sk: string }, ConsistentRead = true) =>
    (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead }))).Item;

  const readItems = async (caseId: string) => {
    const [from, to] = caseRange;
    const items: Record<string, unknown>[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': casePartition(caseId), ':from': from, ':to': to },
          ConsistentRead: true,
          ExclusiveStartKey,
        }),
      );
      items.push(...(page.Items ?? []));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    const ofKind = (prefix: string) => items.filter((item) => `${item.sk as string}`.startsWith(prefix));
    const [head] = ofKind(sort.head);
    const [[bundle], [token]] = [ofKind(sort.bundle), ofKind(sort.token)];
    return { head, entries: parseEntries(ofKind('entry#')), bundle, token };
  };

  /**
   * Every item that says what happened in a case. A query may meet a transaction half done ("read committed"): where the newest
   * entry is not the head's, it is read again.
   */
  const itemsOf = async (caseId: string) => {
    let items = await readItems(caseId);
    for (let again = 0; again < rereads && isTorn(items); again += 1) items = await readItems(caseId);
    return items;
  };

  const viewOf = ({ head, entries, token }: Awaited<ReturnType<typeof itemsOf>>) =>
    head && { head: parseHead(head), steps: stepsOf(entries, parseOpen(head), token) };
  const dossier = async (caseId: string) => {
    const items = await itemsOf(caseId);
    const view = viewOf(items);
    const { entries, bundle } = items;
    return (
      view && {
        ...view,
        ...{ forms: formsOf(entries), events: entries.map(({ said }) => said), documents: documentsOf(entries) },
        bundle: bundle && bundleRecord.parse(bundle),
      }
    );
  };

  /** A lost race against another writer of the same case is the same as a head that moved. */
  const lost = (error: unknown) => {
    throw error instanceof Conflict ? new ConcurrencyConflict(error.message) : error;
  };
  const write = (writes: Parameters<typeof transact>[2]) => transact(client, table, writes).catch(lost);
  /** One conditional update; false where its condition does not hold. */
  const tryUpdate = async (input: Omit<ConstructorParameters<typeof UpdateCommand>[0], 'TableName'>) => {
    try {
      await client.send(new UpdateCommand({ TableName: table, ...input }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  return {
    ...draftStore(client, table),
    register: registerIn(client, table),
    demandFree: freeIn(client, table),
    caseIdOf: async (trackingId) => {
      const item = await get(trackingKey(trackingId));
      return item && z.object({ caseId: z.string() }).parse(item).caseId;
    },
    view: async (caseId) => viewOf(await itemsOf(caseId)),
    dossier,
    documents: async (caseId) => documentsOf((await itemsOf(caseId)).entries),
    caseOfDocument: async (documentId) => {
      const item = await get(documentLookupKey(documentId));
      return item && z.object({ caseId: z.string() }).parse(item).caseId;
    },
    apply: async (transition) => {
      const found = lookupItem(transition);
      // Before the document: a lookup of a document that did not come about finds nothing.
      if (found) await client.send(new PutCommand({ TableName: table, Item: found }));
      await transactHolds(client, table, (left) => transitionWrites(transition, left)).catch(lost);
    },
    open: async (opening) => {
      for (const single of openingWrites(opening)) await writeAlone(client, table, single).catch(lost);
    },
    reschedule: (change) => writeAlone(client, table, rescheduleWrite(change)).catch(lost),
    replaceToken: (head, token) => write(tokenWrites(head, token)),
    settle: async (head, owes, lookAt) => {
      // A head that moved on, or whose step was opened since, has a newer owner of these marks: then there is nothing to settle here.
      await tryUpdate({
        Key: headKey(head.caseId),
        UpdateExpression: lookAt
          ? 'SET owes = :owes, lookAt = :lookAt, #look = :look'
          : 'SET owes = :owes REMOVE lookAt, #look, flagged',
        ConditionExpression: unmoved(head),
        ExpressionAttributeValues: {
          ':owes': owes,
          ':seq': head.seq,
          ...(lookAt && { ':lookAt': lookAt.toISOString(), ':look': lookIndex.value }),
        },
        ExpressionAttributeNames: { '#look': lookIndex.partition },
      });
    },
    nextExecution: async (head): Promise<CaseHead> => {
      const counted = await tryUpdate({
        Key: headKey(head.caseId),
        UpdateExpression: 'SET execution = :next',
        ConditionExpression: 'execution = :now',
        ExpressionAttributeValues: { ':next': head.execution + 1, ':now': head.execution },
      });
      if (!counted) throw new ConcurrencyConflict('another execution was started');
      return { ...head, execution: head.execution + 1 };
    },
    flag: async (caseId, lookAt) => {
      await tryUpdate({
        Key: headKey(caseId),
        UpdateExpression: 'SET flagged = :flagged, lookAt = :lookAt, #look = :look',
        // Not a case that has ended and owes nothing.
        ConditionExpression: 'attribute_exists(#next) OR attribute_exists(#look)',
        ExpressionAttributeNames: { '#look': lookIndex.partition, '#next': 'next' },
        ExpressionAttributeValues: {
          ':flagged': true,
          ':lookAt': lookAt.toISOString(),
          ':look': lookIndex.value,
        },
      });
    },
    due: async (now, limit) => {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: lookIndex.name,
          KeyConditionExpression: '#look = :look AND lookAt <= :now',
          ExpressionAttributeNames: { '#look': lookIndex.partition },
          ExpressionAttributeValues: { ':look': lookIndex.value, ':now': now.toISOString() },
          Limit: limit,
        }),
      );
      return (Items ?? []).map((item) => `${item.pk}`.slice(casePartition('').length));
    },
    putLink: async (link) => {
      await client.send(new PutCommand({ TableName: table, Item: linkItem(link) }));
    },
    putLinks: (links) => batchWrite(client, table, links.map(linkItem)),
    reminded: async (caseId, at, days) => {
      await tryUpdate({
        Key: headKey(caseId),
        UpdateExpression: 'SET #open.remindedAt = :days',
        ConditionExpression: 'attribute_exists(#open) AND #next.#step = :step AND #next.#round = :round',
        ExpressionAttributeNames: { '#open': 'open', '#next': 'next', '#step': 'step', '#round': 'round' },
        ExpressionAttributeValues: { ':days': days, ':step': at.step, ':round': at.round },
      });
    },
    link: async (hash) => {
      // A link never changes: a copy is as good, and read at half the price. One that is only just stored may be in no copy yet.
      const item = (await get(linkKey({ hash }), false)) ?? (await get(linkKey({ hash })));
      return item && linkRecord.parse(item);
    },
    saveBundle: async (record) => {
      await client.send(new PutCommand({ TableName: table, Item: { ...record, ...bundleKey(record.caseId) } }));
    },
  };
};
