import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { bundleRecord } from '../../domain/case/bundle-record';
import { linkRecord } from '../../domain/case/records';
import type { CaseReader } from '../../ports/cases';
import { documentsOf, type Entry, formsOf, parseEntries, stepsOf } from './entries';
import { parseHead, parseOpen } from './head-item';
import { heldByOthersIn } from './holds';
import { queryAll } from './query-all';
import { casePartition, caseRange, documentLookupKey, linkKey, sort, trackingKey } from './table';

/** The most reads of a case whose items are inconsistent. More reads would not help if the items were edited by hand. */
const rereads = 2;
const isTorn = ({ head, entries }: { head?: Record<string, unknown>; entries: readonly Entry[] }): boolean =>
  head !== undefined && entries.at(-1)?.parsedEvent.seq !== head.seq;

const readItems = async (client: DynamoDBDocumentClient, table: string, caseId: string, ConsistentRead = true) => {
  const [from, to] = caseRange;
  const items = await queryAll(client, {
    TableName: table,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': casePartition(caseId), ':from': from, ':to': to },
    ConsistentRead,
  });
  const ofKind = (prefix: string) => items.filter((item) => `${item.sk}`.startsWith(prefix));
  const [head] = ofKind(sort.head);
  const [[bundle], [token]] = [ofKind(sort.bundle), ofKind(sort.token)];
  return { head, entries: parseEntries(ofKind('entry#')), bundle, token };
};

/**
 * Reads every item of a case's history. A query may see half of a transaction ("read committed"), so it reads again if the newest entry is
 * not the head's.
 */
const itemsOf = async (client: DynamoDBDocumentClient, table: string, caseId: string, recent = false) => {
  let items = await readItems(client, table, caseId, !recent);
  for (let attempt = 0; attempt < rereads && isTorn(items); attempt += 1)
    items = await readItems(client, table, caseId);
  return items;
};

const viewOf = ({ head, entries, token }: Awaited<ReturnType<typeof itemsOf>>) =>
  head && { head: parseHead(head), steps: stepsOf(entries, parseOpen(head), token) };

const found = z.object({ caseId: z.string() });
/** A document of the office itself belongs to no case. */
const documentPointer = z.object({ caseId: z.optional(z.string()) });

/** Reads cases: one query each, and single items. Every item is checked by its schema. */
export const caseReader = (client: DynamoDBDocumentClient, table: string): CaseReader => {
  const get = async (Key: { pk: string; sk: string }, ConsistentRead = true) =>
    (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead }))).Item;
  const heldByOthers = heldByOthersIn(client, table);
  return {
    heldByOthers,
    demandFree: async (holds) => {
      const [taken] = await heldByOthers(holds);
      if (taken) throw taken;
    },
    caseIdOf: async (trackingId) => {
      const item = await get(trackingKey(trackingId));
      return item && found.parse(item).caseId;
    },
    view: async (caseId, recent) => viewOf(await itemsOf(client, table, caseId, recent)),
    dossier: async (caseId, recent) => {
      const items = await itemsOf(client, table, caseId, recent);
      const view = viewOf(items);
      const { entries, bundle } = items;
      return (
        view && {
          ...view,
          forms: formsOf(entries),
          events: entries.map(({ parsedEvent }) => parsedEvent),
          documents: documentsOf(entries),
          bundle: bundle && bundleRecord.parse(bundle),
        }
      );
    },
    documents: async (caseId) => documentsOf((await itemsOf(client, table, caseId)).entries),
    caseOfDocument: async (documentId) => {
      const item = await get(documentLookupKey(documentId));
      return item && documentPointer.parse(item).caseId;
    },
    link: async (hash) => {
      // A link never changes, so a copy is as good and costs half. A link that was just stored may be missing from the copy.
      const item = (await get(linkKey({ hash }), false)) ?? (await get(linkKey({ hash })));
      return item && linkRecord.parse(item);
    },
  };
};
