import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { bundleRecord } from '../../domain/case/bundle-record';
import { linkRecord } from '../../domain/case/records';
import type { CaseReader } from '../../ports/cases';
import { documentsOf, type Entry, formsOf, parseEntries, stepsOf } from './entries';
import { parseHead, parseOpen } from './head-item';
import { type EntryCache, noCache } from './entry-cache';
import { heldByOthersIn } from './holds';
import { queryAll } from './query-all';
import { casePartition, caseRange, documentLookupKey, entryPrefix, linkKey, sort, trackingKey } from './table';

/** The most reads of a case whose items are inconsistent. More reads would not help if the items were edited by hand. */
const rereads = 2;

interface Source {
  client: DynamoDBDocumentClient;
  table: string;
  cache: EntryCache;
}

interface Items {
  head: Record<string, unknown> | undefined;
  entries: readonly Entry[];
  bundle: Record<string, unknown> | undefined;
  token: Record<string, unknown> | undefined;
}

/** Returns true if head and newest entry belong to different transitions. The newest hash covers all events before it. */
const isTorn = ({ head, entries }: Items): boolean =>
  head !== undefined && entries.at(-1)?.parsedEvent.hash !== head.hash;

/** Reads the items of a case. @param known its first entries, which are not read again */
const readItems = async (
  { client, table }: Source,
  caseId: string,
  ConsistentRead = true,
  known: readonly Entry[] = [],
): Promise<Items> => {
  const [first, to] = caseRange;
  const last = known.at(-1);
  const items = await queryAll(client, {
    TableName: table,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': casePartition(caseId),
      ':from': last ? sort.entry(last.parsedEvent.seq + 1) : first,
      ':to': to,
    },
    ConsistentRead,
  });
  const ofKind = (prefix: string) => items.filter((item) => `${item.sk}`.startsWith(prefix));
  const [head] = ofKind(sort.head);
  const [[bundle], [token]] = [ofKind(sort.bundle), ofKind(sort.token)];
  return { head, entries: [...known, ...parseEntries(ofKind(entryPrefix))], bundle, token };
};

/**
 * Reads every item of a case's history. A query may see half of a transaction ("read committed"), so it reads again if the newest entry is
 * not the head's. A consistent read does not use the cache.
 */
const itemsOf = async (source: Source, caseId: string, recent = false): Promise<Items> => {
  let items = recent
    ? await readItems(source, caseId, false, source.cache.get(caseId))
    : await readItems(source, caseId);
  for (let attempt = 0; attempt < rereads && isTorn(items); attempt += 1) items = await readItems(source, caseId);
  if (items.head && !isTorn(items)) source.cache.set(caseId, items.entries);
  return items;
};

const viewOf = ({ head, entries, token }: Awaited<ReturnType<typeof itemsOf>>) =>
  head && { head: parseHead(head), steps: stepsOf(entries, parseOpen(head), token) };

const found = z.object({ caseId: z.string() });
/** A document of the office itself belongs to no case. */
const documentPointer = z.object({ caseId: z.optional(z.string()) });

/** Reads cases: one query each, and single items. Every item is checked by its schema. */
export const caseReader = (client: DynamoDBDocumentClient, table: string, cache: EntryCache = noCache): CaseReader => {
  const source = { client, table, cache };
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
    view: async (caseId, recent) => viewOf(await itemsOf(source, caseId, recent)),
    dossier: async (caseId, recent) => {
      const items = await itemsOf(source, caseId, recent);
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
    documents: async (caseId) => documentsOf((await itemsOf(source, caseId)).entries),
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
