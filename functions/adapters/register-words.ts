import { BatchWriteCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseHead } from '../domain/records';
import { isWholeWord, wordsOf } from '../domain/register-words';
import { wordKey, wordPartition } from './table';

/** A case as a word finds it. */
export interface Found {
  receivedAt: string;
  caseId: string;
}

/** What one word finds. `whole`: nothing more would be found by it. */
export interface FoundByWord {
  word: string;
  found: Found[];
  whole: boolean;
}

/** Keys that a query reads at most: what a word finds beyond is reached page by page, or by another word. */
export const mostKeys = 200;
const perWrite = 25;

/** Newest first; of the same moment, by id. */
export const newestFirst = (a: Found, b: Found): number =>
  b.receivedAt.localeCompare(a.receivedAt) || b.caseId.localeCompare(a.caseId);

const foundIn = (sk: string): Found => {
  const [caseId, receivedAt] = sk.split('#').reverse() as [string, string];
  return { receivedAt, caseId };
};

/** The items that make cases found by their words, below each word's first three letters. */
export const registerWords = (client: DynamoDBDocumentClient, table: string) => {
  const keysBetween = async (word: string, from: string, to: string): Promise<string[]> => {
    const { Items } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': wordPartition(word), ':from': from, ':to': to },
        ScanIndexForward: false,
        Limit: mostKeys,
      }),
    );
    return (Items ?? []).map(({ sk }) => sk as string);
  };
  return {
    /** Cases of the word itself, newest first from `before`; and of words that begin with it. */
    find: async (word: string, before?: Found): Promise<FoundByWord> => {
      const until = before ? `${word}#${before.receivedAt}#${before.caseId}` : `${word}#~`;
      const [own, longer] = await Promise.all([
        keysBetween(word, `${word}#`, until),
        isWholeWord(word) ? [] : keysBetween(word, `${word}$`, `${word}\u{10ffff}`),
      ]);
      const byId = new Map([...own, ...longer].map(foundIn).map((one) => [one.caseId, one]));
      const found = [...byId.values()].filter((one) => !before || newestFirst(before, one) < 0);
      return { word, found: found.sort(newestFirst), whole: own.length < mostKeys && longer.length < mostKeys };
    },
    add: async (head: CaseHead): Promise<void> => {
      const puts = wordsOf(head).map((word) => ({ PutRequest: { Item: wordKey(word, head) } }));
      for (let at = 0; at < puts.length; at += perWrite) {
        let left: typeof puts = puts.slice(at, at + perWrite);
        while (left.length > 0) {
          const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [table]: left } }));
          left = (UnprocessedItems?.[table] ?? []) as typeof puts;
        }
      }
    },
  };
};
