import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { catalogueEvent, catalogueRecord, type CatalogueRecord } from '../../domain/catalogue/record';
import { catalogueWords } from '../../domain/catalogue/words';
import { ConcurrencyConflict } from '../../domain/errors';
import type { Catalogue, CatalogueFilter, CataloguePage, CatalogueRow } from '../../ports/catalogue';
import { agencyPrefix, idOfCursor, nameKey, namePrefix, rowOf, rowSchema } from './catalogue-items';
import { beginsWith, wordLookups } from './catalogue-search';
import { changeWrites, wordWrites } from './catalogue-writes';
import { fillPage, type ListedItem } from './fill-page';
import { readMany } from './read-many';
import { appKey, appListPartition, appPartition, maxSortBytes } from './table';
import { Conflict, transact } from './transaction';

const listItem = z.object({ row: rowSchema });
const nameHolder = z.object({ id: z.string() });
/** The most records read at once, and the most events that a page shows. */
const batch = 100;

const isCursorOf = (cursor: string, prefix: string): boolean =>
  cursor.startsWith(prefix) && Buffer.byteLength(cursor) <= maxSortBytes;

interface List {
  name: string;
  prefix: string;
}
/** Returns the narrowest list for a filter. The other conditions are checked row by row. */
const listOf = ({ agency, raa, status }: CatalogueFilter): List => {
  if (agency) return { name: 'agency', prefix: agencyPrefix(agency) };
  if (raa) return { name: 'raa', prefix: raa };
  return status ? { name: 'status', prefix: `${status}#` } : { name: 'listed', prefix: '' };
};
const matches =
  ({ agency, raa, status }: CatalogueFilter) =>
  (row: CatalogueRow): boolean =>
    (!agency || agencyPrefix(row.agency).startsWith(agencyPrefix(agency))) &&
    (!raa || row.raa === raa || (row.raa?.startsWith(`${raa}.`) ?? false)) &&
    (!status || row.status === status);

/** Reads single records and their history. */
const recordReads = (client: DynamoDBDocumentClient, table: string) => {
  const get = async (id: string) => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: appKey(id), ConsistentRead: true }));
    return Item && catalogueRecord.parse(Item);
  };
  const getMany = async (ids: readonly string[]) =>
    (await readMany(client, table, [...new Set(ids)].map(appKey))).map((item) => catalogueRecord.parse(item));

  const history: Catalogue['history'] = async (id, most = batch) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ConsistentRead: true,
        ScanIndexForward: false,
        ExpressionAttributeValues: { ':pk': appPartition(id) },
        Limit: most + 1,
      }),
    );
    const [record, ...events] = Items;
    if (!record) return undefined;
    return {
      record: catalogueRecord.parse(record),
      events: events.map((item) => catalogueEvent.parse(item)).reverse(),
    };
  };

  const idOf: Catalogue['idOf'] = async (name, agency) => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: nameKey(name, agency) }));
    return Item && nameHolder.parse(Item).id;
  };
  return { get, getMany, history, idOf };
};

/** Reads lists of rows by a prefix of their sort keys. */
const listReads = (client: DynamoDBDocumentClient, table: string) => {
  const query = async ({ name, prefix }: List, Limit: number, after?: string) => {
    const pk = appListPartition(name);
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        Limit,
        KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk, ...(prefix && { ':prefix': prefix }) },
        // Ignores a cursor that is not a position in this list: the list then begins at its start.
        ...(after && isCursorOf(after, prefix) && { ExclusiveStartKey: { pk, sk: after } }),
      }),
    );
    const found = Items.map((item): ListedItem<string, CatalogueRow> => ({
      cursor: `${item.sk}`,
      item: listItem.parse(item).row,
    }));
    return { found, more: LastEvaluatedKey !== undefined };
  };
  const rows = async (list: List, limit: number) => (await query(list, limit)).found.flatMap(({ item }) => item ?? []);

  const retriesDue: Catalogue['retriesDue'] = async (day, Limit) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        Limit,
        KeyConditionExpression: 'pk = :pk AND sk < :end',
        // A sort key here begins with its day and "#". "$" is the next character after "#".
        ExpressionAttributeValues: { ':pk': appListPartition('retry'), ':end': `${day}$` },
      }),
    );
    return Items.map((item) => listItem.parse(item).row);
  };
  return { query, rows, retriesDue };
};

/** Finds records by words of their names, functions and agencies. */
const searchBy = (
  words: ReturnType<typeof wordLookups>,
  getMany: (ids: readonly string[]) => Promise<CatalogueRecord[]>,
) => {
  const search: Catalogue['search'] = async (text, filter, { limit, after }): Promise<CataloguePage> => {
    const { cursors, cut, words: searchWords } = await words.candidates(text);
    const read = async (from: string | undefined, count: number) => {
      const cursorsAfter = cursors.filter((cursor) => from === undefined || cursor > from);
      const nextCursors = cursorsAfter.slice(0, count);
      const found = new Map((await getMany(nextCursors.map(idOfCursor))).map((record) => [record.id, record]));
      return {
        found: nextCursors.map((cursor) => ({ cursor, item: found.get(idOfCursor(cursor)) })),
        more: cursorsAfter.length > nextCursors.length,
      };
    };
    const keep = (record: CatalogueRecord) => {
      const recordWords = catalogueWords(record.content);
      return (
        record.state === 'listed' &&
        matches(filter)(rowOf(record)) &&
        searchWords.every((word) => recordWords.some((recordWord) => beginsWith(recordWord, word)))
      );
    };
    const page = await fillPage({ limit, from: after, read, keep });
    return { rows: page.items.map(rowOf), next: page.next, ...((cut || page.cut) && { cut: true }) };
  };
  return search;
};

/** The catalogue of applications. One transaction writes a record and every item that finds it. */
export const catalogueStore = (client: DynamoDBDocumentClient, table: string): Catalogue => {
  const words = wordLookups(client, table);
  const { getMany, ...records } = recordReads(client, table);
  const { query, rows, retriesDue } = listReads(client, table);

  return {
    ...records,
    getMany,
    search: searchBy(words, getMany),
    page: async (filter, { limit, after }) => {
      const list = listOf(filter);
      const read = (from: string | undefined, count: number) => query(list, count, from);
      const { items, next, cut } = await fillPage({ limit, from: after, read, keep: matches(filter) });
      return { rows: items, next, cut };
    },
    findByWords: (wholeWords, limit) =>
      Promise.all(
        wholeWords.map(async (word) => {
          const { cursors, near, cut } = await words.wholeWord(word, limit);
          return { word, ids: cursors.map(idOfCursor), near: near.map(idOfCursor), cut };
        }),
      ),
    findByRaa: (code, limit) => rows({ name: 'raa', prefix: code }, limit),
    findByAgency: (agency, limit) => rows({ name: 'agency', prefix: `${agencyPrefix(agency)}#` }, limit),
    retriesDue,
    namesakes: (name, limit) => rows({ name: 'listed', prefix: namePrefix(name) }, limit),
    proposed: (limit) => rows({ name: 'proposed', prefix: '' }, limit),
    all: async function* (states = ['listed', 'proposed', 'merged', 'discarded']) {
      // A record that changes its state meanwhile is in two lists.
      const seen = new Set<string>();
      for (const name of states) {
        let after: string | undefined;
        do {
          const { found, more } = await query({ name, prefix: '' }, batch, after);
          const ids = found.map(({ cursor }) => idOfCursor(cursor)).filter((id) => !seen.has(id));
          for (const id of ids) seen.add(id);
          yield* await getMany(ids);
          after = more ? found.at(-1)?.cursor : undefined;
        } while (after);
      }
    },
    addWords: async (record) => {
      try {
        await transact(client, table, wordWrites(record));
      } catch (error) {
        // The other writer has already stored the record's words.
        if (!(error instanceof ConcurrencyConflict)) throw error;
      }
    },
    change: async (...changes) => {
      try {
        await transact(client, table, changes.flatMap(changeWrites));
      } catch (error) {
        throw error instanceof Conflict ? new ConcurrencyConflict('catalogue') : error;
      }
    },
  };
};
