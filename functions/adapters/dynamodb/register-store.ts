import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { CaseHead } from '../../domain/case/records';
import { shelfOf, shelvesOf } from '../../domain/register/register-shelves';
import { isFoundBy, type Search, searchFor } from '../../domain/register/register-words';
import type { Register, RegisterPage } from '../../ports/register';
import { type FilledPage, fillPage } from './fill-page';
import { type FoundCase, type FoundByWord, mergeFound, newestFirst, registerWords } from './register-words';
import { readMany } from './read-many';
import { outgoingNumberKey, registerIndex, shelvedAt } from './table';
import { uniqueBy } from './unique-by';
import { readHeads } from './work-store';

const batch = 100;

const foundIn = (shelvedAt: string): FoundCase => {
  const [receivedAt = '', caseId = ''] = shelvedAt.split('#');
  return { receivedAt, caseId };
};
/** Returns the position of a cursor. An invalid cursor gives undefined, and the list begins at its start. */
const foundAt = (cursor: string | undefined): FoundCase | undefined => {
  const { receivedAt, caseId } = foundIn(cursor ?? '');
  return caseId && !Number.isNaN(Date.parse(receivedAt)) ? { receivedAt, caseId } : undefined;
};

/** Returns the list of the rarest word, reduced to the cases that every other complete list also names. */
const narrowest = (lists: readonly FoundByWord[]): FoundByWord => {
  const [first, ...others] = lists
    .filter(({ whole, cut }) => whole && !cut)
    .sort((a, b) => a.found.length - b.found.length);
  // If every word matches too many cases, takes the longest word, which comes first and is the most specific.
  if (!first) return lists[0] ?? { found: [], whole: true };
  const rest = others.map(({ found }) => new Set(found.map(({ caseId }) => caseId)));
  return { ...first, found: first.found.filter(({ caseId }) => rest.every((ids) => ids.has(caseId))) };
};

const asPage = ({ items, next, cut }: FilledPage<FoundCase, CaseHead>): RegisterPage => ({
  heads: items,
  next: next && shelvedAt(next),
  cut,
});

/** The letter of a case that holds a number, or the month whose memo holds it. A memo is about no case. */
const letterOfNumber = z.object({ caseId: z.uuid(), of: z.int() });
const memoOfNumber = z.object({ memo: z.string() });

/** Reads the register's index and the heads of the cases it finds. */
const shelfReads = (client: DynamoDBDocumentClient, table: string) => {
  const headsOf = (found: readonly FoundCase[]) =>
    readHeads(
      client,
      table,
      found.map(({ caseId }) => caseId),
    );

  const shelf = async (
    name: string,
    bounds: { from?: string; to?: string },
    limit: number,
    start?: Record<string, unknown>,
  ) => {
    const { from = '0', to = '~' } = bounds;
    const { Items, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: registerIndex.name,
        KeyConditionExpression: '#shelf = :shelf AND #at BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#shelf': registerIndex.partition, '#at': registerIndex.sort },
        ExpressionAttributeValues: { ':shelf': name, ':from': from, ':to': to },
        ScanIndexForward: false,
        Limit: limit,
        ExclusiveStartKey: start,
      }),
    );
    const found = (Items ?? []).map((item) => foundIn(`${item[registerIndex.sort]}`));
    return { found, more: LastEvaluatedKey };
  };

  /** Returns cases with their list positions and heads, or only the position if the table has no head. */
  const placed = async (found: readonly FoundCase[]) => {
    const heads = new Map((await headsOf(found)).map((head) => [head.caseId, head]));
    return found.map((cursor) => ({ cursor, item: heads.get(cursor.caseId) }));
  };
  /** Returns the outgoing letters that hold one of these numbers, the list positions of their cases, and the months of memos. */
  const lettersOf = async (numberKeys: readonly string[]) => {
    const items = await readMany(client, table, numberKeys.map(outgoingNumberKey));
    const letters = items.flatMap((item) => letterOfNumber.safeParse(item).data ?? []);
    const memos = [...new Set(items.flatMap((item) => memoOfNumber.safeParse(item).data?.memo ?? []))];
    const heads = await readHeads(
      client,
      table,
      letters.map(({ caseId }) => caseId),
    );
    const cases = heads.map(({ receivedAt, caseId }): FoundCase => ({ receivedAt, caseId }));
    return { letters, cases, memos };
  };
  return { headsOf, shelf, placed, lettersOf };
};
type ShelfReads = ReturnType<typeof shelfReads>;

/** Lists the cases of some shelves, newest first. */
const pageOf = ({ shelf, placed }: ShelfReads): Register['page'] => {
  const page: Register['page'] = async (shelves, { limit, before, keep = () => true }) => {
    const read = async (from: FoundCase | undefined, count: number) => {
      // Reads two more: one shows if the list continues, the other is the case at the cursor itself.
      const parts = await Promise.all(shelves.map((name) => shelf(name, { to: from && shelvedAt(from) }, count + 2)));
      const all = uniqueBy(
        parts.flatMap(({ found }) => found),
        ({ caseId }) => caseId,
      )
        .filter((one) => !from || newestFirst(from, one) < 0)
        .sort(newestFirst);
      return { found: await placed(all.slice(0, count)), more: all.length > count };
    };
    // The index follows the table with a delay: leaves out cases that have moved to another shelf.
    const isHere = (head: CaseHead) => shelves.includes(shelfOf(head)) && keep(head);
    return asPage(await fillPage({ limit, from: foundAt(before), read, keep: isHere }));
  };
  return page;
};

/**
 * Finds cases by words, numbers and the numbers of their outgoing letters. Finds memos by their number. For words that nearly every case
 * has, it searches the newest cases of all shelves.
 */
const searchOf = (
  registered: ReturnType<typeof registerWords>,
  { placed, lettersOf }: ShelfReads,
  page: Register['page'],
): Register['search'] => {
  /** Returns the cases that a search must check, newest first from a position. */
  const candidates = async (
    query: Search,
    byLetter: FoundCase[],
    from: FoundCase | undefined,
  ): Promise<FoundByWord> => {
    const [byLookups, byNumbers] = await Promise.all([
      Promise.all(query.lookups.map((words) => registered.find(words, from))),
      Promise.all(query.earlier.map((whole) => registered.find([whole], from))),
    ]);
    return mergeFound([narrowest(byLookups), ...byNumbers, { found: byLetter, whole: true }]);
  };

  return async (text, { limit, before, numberKeys = [], keep = () => true }): Promise<RegisterPage> => {
    const query = searchFor(text);
    if (query.words.length === 0) return { heads: [] };
    const { letters, cases, memos } = await lettersOf(numberKeys);
    const byNumber = { ...(memos.length > 0 && { memos }) };
    const hasLetter = ({ caseId }: CaseHead) => letters.some((letter) => letter.caseId === caseId);
    const isAsked = (head: CaseHead) => (isFoundBy(head, query) || hasLetter(head)) && keep(head);
    // Nearly every case has these words: searches the newest cases.
    if (query.lookups.length === 0 && letters.length === 0)
      return { ...(await page(shelvesOf(), { limit, before, keep: isAsked })), ...byNumber };
    let known: FoundByWord | undefined;
    let cut: boolean | undefined;
    const read = async (from: FoundCase | undefined, count: number) => {
      const left = known?.found.filter((one) => !from || newestFirst(from, one) < 0);
      if (!known || (left?.length === 0 && !known.whole)) known = await candidates(query, cases, from);
      cut ||= known.cut;
      const rest = known.found.filter((one) => !from || newestFirst(from, one) < 0);
      const some = rest.slice(0, count);
      return { found: await placed(some), more: some.length > 0 && (rest.length > some.length || !known.whole) };
    };
    const filled = await fillPage({ limit, from: foundAt(before), read, keep: isAsked });
    return { ...asPage(filled), ...(cut && { cut }), letters, ...byNumber };
  };
};

/** The register, read from its index and its word items. */
export const registerStore = (client: DynamoDBDocumentClient, table: string): Register => {
  const registered = registerWords(client, table);
  const reads = shelfReads(client, table);
  const { headsOf, shelf } = reads;
  const page = pageOf(reads);

  return {
    page,
    search: searchOf(registered, reads, page),
    received: async function* (from, to) {
      const found: FoundCase[] = [];
      // A case may move to a shelf that was read before. The second pass finds it.
      for (const name of [...shelvesOf(), ...shelvesOf()]) {
        let start: Record<string, unknown> | undefined;
        do {
          const part = await shelf(name, { from, to: `${to}~` }, 1000, start);
          found.push(...part.found);
          start = part.more;
        } while (start);
      }
      const once = uniqueBy(found.sort(newestFirst).reverse(), ({ caseId }) => caseId);
      for (let at = 0; at < once.length; at += batch) yield* await headsOf(once.slice(at, at + batch));
    },
    addWords: (head) => registered.add(head),
  };
};
