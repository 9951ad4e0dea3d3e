import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseHead } from '../../domain/case/records';
import { type Lookup, wordsOf } from '../../domain/register/register-words';
import { batchWrite } from './batch-write';
import { wordKey, wordPartition } from './table';

/** A case in a word's list. */
export interface FoundCase {
  receivedAt: string;
  caseId: string;
}

/** The cases that a search finds, newest first. `whole`: there are no older ones. `cut`: too many words match, and some were left out. */
export interface FoundByWord {
  found: FoundCase[];
  whole: boolean;
  cut?: boolean;
}

/** The most keys that a query reads. */
const maxKeys = 200;
/** The most queries for longer words with the typed beginning. */
const maxQueries = 8;

/** Sorts the newest first, and cases of the same time by id. */
export const newestFirst = (a: FoundCase, b: FoundCase): number =>
  b.receivedAt.localeCompare(a.receivedAt) || b.caseId.localeCompare(a.caseId);

const partsOf = (sk: string): FoundCase & { word: string } => {
  const [caseId = '', receivedAt = '', ...word] = sk.split('#').reverse();
  return { word: word.reverse().join('#'), receivedAt, caseId };
};

/** Merges lists into one, down to the oldest case that all of them cover. */
export const mergeFound = (lists: readonly FoundByWord[]): FoundByWord => {
  const horizons = lists.filter(({ whole }) => !whole).flatMap(({ found }) => found.at(-1) ?? []);
  const [horizon] = horizons.sort(newestFirst);
  const byId = new Map(lists.flatMap(({ found }) => found).map((one) => [one.caseId, one]));
  const found = [...byId.values()].filter((one) => !horizon || newestFirst(one, horizon) <= 0).sort(newestFirst);
  return { found, whole: lists.every(({ whole }) => whole), cut: lists.some(({ cut }) => cut) };
};

/** The items that find cases by words, stored under each word's first three letters. */
export const registerWords = (client: DynamoDBDocumentClient, table: string) => {
  const keysBetween = async (word: string, from: string, to: string, forward: boolean) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': wordPartition(word), ':from': from, ':to': to },
        ScanIndexForward: forward,
        Limit: maxKeys,
      }),
    );
    return { keys: Items.map(({ sk }) => partsOf(`${sk}`)), more: LastEvaluatedKey !== undefined };
  };
  const isOlder = (before: FoundCase | undefined) => (one: FoundCase) => !before || newestFirst(before, one) < 0;

  /** Returns the cases of the word itself, newest first from `before`. */
  const own = async (word: string, before?: FoundCase): Promise<FoundByWord> => {
    const until = before ? `${word}#${before.receivedAt}#${before.caseId}` : `${word}#~`;
    const { keys, more } = await keysBetween(word, `${word}#`, until, false);
    return { found: keys.filter(isOlder(before)), whole: !more };
  };

  /** Returns the cases of longer words with this beginning. Each query continues after the last word of the previous one. */
  const longer = async (word: string, before?: FoundCase): Promise<FoundByWord[]> => {
    const lists: FoundByWord[] = [];
    let from = `${word}$`;
    for (let queries = 0; ; queries += 1) {
      if (queries === maxQueries) return [...lists, { found: [], whole: true, cut: true }];
      const { keys, more } = await keysBetween(word, from, `${word}\u{10ffff}`, true);
      // The last word may have more keys than were read.
      const last = more ? keys.at(-1)?.word : undefined;
      lists.push({ found: keys.filter((one) => one.word !== last).filter(isOlder(before)), whole: true });
      if (last === undefined) return lists;
      lists.push(await own(last, before));
      from = `${last}$`;
    }
  };

  return {
    /** Returns the cases of these words and of longer words with these beginnings, newest first from `before`. */
    find: async (lookups: readonly Lookup[], before?: FoundCase): Promise<FoundByWord> => {
      const lists = lookups.map(async ({ word, isWhole }) => [
        await own(word, before),
        ...(isWhole ? [] : await longer(word, before)),
      ]);
      return mergeFound((await Promise.all(lists)).flat());
    },
    add: (head: CaseHead): Promise<void> =>
      batchWrite(
        client,
        table,
        wordsOf(head).map((word) => wordKey(word, head)),
      ),
  };
};
