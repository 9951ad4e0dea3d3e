import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseHead } from '../domain/records';
import { shelfOf, shelvesOf } from '../domain/register-shelves';
import { isFoundBy, typedWords } from '../domain/register-words';
import type { Register, RegisterPage } from '../ports';
import { type Found, type FoundByWord, mostKeys, newestFirst, registerWords } from './register-words';
import { registerIndex, shelvedAt } from './table';
import { readHeads } from './work-store';

const batch = 100;

const foundIn = (shelvedAt: string): Found => {
  const [receivedAt, caseId] = shelvedAt.split('#') as [string, string];
  return { receivedAt, caseId };
};
/** The place that a cursor names. One that nobody made here begins anew. */
const foundAt = (cursor: string | undefined): Found | undefined => {
  const { receivedAt, caseId } = foundIn(cursor ?? '');
  return caseId && !Number.isNaN(Date.parse(receivedAt)) ? { receivedAt, caseId } : undefined;
};

/** The cases to look at for several words: those of the rarest word, and of every other that is known whole. */
const candidatesOf = (byWord: FoundByWord[]): FoundByWord => {
  const known = byWord.filter(({ whole }) => whole).sort((a, b) => a.found.length - b.found.length);
  const [first, ...others] = known;
  // Where every word finds too much, the longest says most.
  if (!first) return [...byWord].sort((a, b) => b.word.length - a.word.length)[0]!;
  const rest = others.map(({ found }) => new Set(found.map(({ caseId }) => caseId)));
  return { ...first, found: first.found.filter(({ caseId }) => rest.every((ids) => ids.has(caseId))) };
};

/** The register, from its index and its words. */
export const registerStore = (client: DynamoDBDocumentClient, table: string): Register => {
  const words = registerWords(client, table);
  const headsOf = (found: readonly Found[]) =>
    readHeads(
      client,
      table,
      found.map(({ caseId }) => caseId),
    );

  const shelf = async (name: string, bounds: { from?: string; to?: string }, limit: number, start?: object) => {
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
        ExclusiveStartKey: start as Record<string, unknown> | undefined,
      }),
    );
    const found = (Items ?? []).map((item) => foundIn(item[registerIndex.sort] as string));
    return { found, more: LastEvaluatedKey };
  };

  const search: Register['search'] = async (text, { limit, before }) => {
    const typed = typedWords(text);
    if (typed.length === 0) return { heads: [] };
    const from = foundAt(before);
    const { found, whole } = candidatesOf(await Promise.all(typed.map((word) => words.find(word, from))));
    const heads: CaseHead[] = [];
    let looked = 0;
    // Heads are read as many at a time as a page holds: a common word fills the page with the first of them.
    while (heads.length < limit && looked < Math.min(found.length, mostKeys)) {
      const some = found.slice(looked, looked + limit - heads.length);
      heads.push(...(await headsOf(some)).filter((head) => isFoundBy(head, typed)));
      looked += some.length;
    }
    const goesOn = looked > 0 && (looked < found.length || !whole);
    return { heads, next: goesOn ? shelvedAt(found[looked - 1]!) : undefined };
  };

  return {
    page: async (shelves, { limit, before }): Promise<RegisterPage> => {
      const from = foundAt(before);
      // One more than a page holds, to know whether it goes on, and the one that the cursor names.
      const parts = await Promise.all(shelves.map((name) => shelf(name, { to: from && shelvedAt(from) }, limit + 2)));
      const merged = parts
        .flatMap(({ found }) => found)
        .filter((one) => !from || newestFirst(from, one) < 0)
        .sort(newestFirst);
      const shown = merged.slice(0, limit);
      // The index follows the table a moment later: what stands on another shelf by now is left out.
      const heads = (await headsOf(shown)).filter((head) => shelves.includes(shelfOf(head)));
      return { heads, next: merged.length > limit ? shelvedAt(shown.at(-1)!) : undefined };
    },
    search,
    received: async function* (from, to) {
      const found: Found[] = [];
      for (const name of shelvesOf()) {
        let start: object | undefined;
        do {
          const part = await shelf(name, { from, to: `${to}~` }, 1000, start);
          found.push(...part.found);
          start = part.more;
        } while (start);
      }
      const oldestFirst = found.sort(newestFirst).reverse();
      // A case that moved between shelves meanwhile may have been met twice.
      const once = oldestFirst.filter(({ caseId }, index) => oldestFirst[index - 1]?.caseId !== caseId);
      for (let at = 0; at < once.length; at += batch) yield* await headsOf(once.slice(at, at + batch));
    },
    addWords: (head) => words.add(head),
  };
};
