import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseHead } from '../../domain/case/records';
import { type Lookup, wordsOf } from '../../domain/register/register-words';
import { batchWrite } from './batch-write';
import { wordKey, wordPartition } from './table';

/** A case as a word finds it. */
export interface Found {
  receivedAt: string;
  caseId: string;
}

/** Cases that a search finds, newest first. `whole`: there are no older ones. `cut`: too many words match, some were left out. */
export interface FoundByWord {
  found: Found[];
  whole: boolean;
  cut?: boolean;
}

/** Keys that a query reads at most. */
const mostKeys = 200;
/** Queries that look for the words that begin as what was typed. */
const mostQueries = 8;

/** Newest first; of the same moment, by id. */
export const newestFirst = (a: Found, b: Found): number =>
  b.receivedAt.localeCompare(a.receivedAt) || b.caseId.localeCompare(a.caseId);

const partsOf = (sk: string): Found & { word: string } => {
  const [caseId = '', receivedAt = '', ...word] = sk.split('#').reverse();
  return { word: word.reverse().join('#'), receivedAt, caseId };
};

/** Lists as one, as far down as all of them are known. */
export const merged = (lists: readonly FoundByWord[]): FoundByWord => {
  const horizons = lists.filter(({ whole }) => !whole).flatMap(({ found }) => found.at(-1) ?? []);
  const [horizon] = horizons.sort(newestFirst);
  const byId = new Map(lists.flatMap(({ found }) => found).map((one) => [one.caseId, one]));
  const found = [...byId.values()].filter((one) => !horizon || newestFirst(one, horizon) <= 0).sort(newestFirst);
  return { found, whole: lists.every(({ whole }) => whole), cut: lists.some(({ cut }) => cut) };
};

/** The items that make cases found by their words, below each word's first three letters. */
export const registerWords = (client: DynamoDBDocumentClient, table: string) => {
  const keysBetween = async (word: string, from: string, to: string, forward: boolean) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': wordPartition(word), ':from': from, ':to': to },
        ScanIndexForward: forward,
        Limit: mostKeys,
      }),
    );
    return { keys: Items.map(({ sk }) => partsOf(`${sk}`)), more: LastEvaluatedKey !== undefined };
  };
  const isOlder = (before: Found | undefined) => (one: Found) => !before || newestFirst(before, one) < 0;

  /** Cases of the word itself, newest first from `before`. */
  const own = async (word: string, before?: Found): Promise<FoundByWord> => {
    const until = before ? `${word}#${before.receivedAt}#${before.caseId}` : `${word}#~`;
    const { keys, more } = await keysBetween(word, `${word}#`, until, false);
    return { found: keys.filter(isOlder(before)), whole: !more };
  };

  /** Cases of the words that begin so and are longer. Each query reads on after the last word of the one before. */
  const longer = async (word: string, before?: Found): Promise<FoundByWord[]> => {
    const lists: FoundByWord[] = [];
    let from = `${word}$`;
    for (let queries = 0; ; queries += 1) {
      if (queries === mostQueries) return [...lists, { found: [], whole: true, cut: true }];
      const { keys, more } = await keysBetween(word, from, `${word}\u{10ffff}`, true);
      // Of the last word there may be more keys than were read.
      const last = more ? keys.at(-1)?.word : undefined;
      lists.push({ found: keys.filter((one) => one.word !== last).filter(isOlder(before)), whole: true });
      if (last === undefined) return lists;
      lists.push(await own(last, before));
      from = `${last}$`;
    }
  };

  return {
    /** Cases of these words, and of words that begin with one, newest first from `before`. */
    find: async (lookups: readonly Lookup[], before?: Found): Promise<FoundByWord> => {
      const lists = lookups.map(async ({ word, isWhole }) => [
        await own(word, before),
        ...(isWhole ? [] : await longer(word, before)),
      ]);
      return merged((await Promise.all(lists)).flat());
    },
    add: (head: CaseHead): Promise<void> =>
      batchWrite(
        client,
        table,
        wordsOf(head).map((word) => wordKey(word, head)),
      ),
  };
};
