import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { catalogueWordsIn } from '../../domain/catalogue/words';
import { idOfCursor } from './catalogue-items';
import { appWordPartition } from './table';

/** The most keys of a word that a query reads: 400 keys of about 100 bytes cost 5 read units. */
const maxKeys = 400;
/** The most words of a search that are looked up. The records found are then checked for the other words. */
const maxWords = 4;

/** The list cursors of the records with a word, sorted by name. `cut`: there are more. */
interface WordCursors {
  cursors: string[];
  cut: boolean;
}

/** Returns true for one or two letters, which match only a whole word: their partition holds no longer words. */
const isWhole = (word: string): boolean => word.length < 3;
export const beginsWith = (word: string, text: string): boolean =>
  isWhole(text) ? word === text : word.startsWith(text);

/** Words of at least so many letters also find longer words that begin with them: "ambulan" finds "ambulans". */
const fewestLetters = 6;

/** The cursors of a whole word, and of longer words that begin with it. */
interface WordHits extends WordCursors {
  near: string[];
}

/** Reads records by word from the word items, with bounded queries. */
export const wordLookups = (client: DynamoDBDocumentClient, table: string) => {
  const keys = async (word: string, prefix: string, Limit: number) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        Limit,
        ExpressionAttributeValues: { ':pk': appWordPartition(word), ':prefix': prefix },
      }),
    );
    return { keys: Items.map(({ sk }) => `${sk}`), cut: LastEvaluatedKey !== undefined };
  };
  const cursorsOf = (foundKeys: readonly string[]) =>
    [...new Set(foundKeys.map((sk) => sk.slice(sk.indexOf('#') + 1)))].sort();
  const read = async (word: string, prefix: string, limit: number): Promise<WordCursors> => {
    const { keys: foundKeys, cut } = await keys(word, prefix, limit);
    return { cursors: cursorsOf(foundKeys), cut };
  };
  const wholeWord = async (word: string, limit: number): Promise<WordHits> => {
    const { keys: foundKeys, cut } = await keys(word, word.length < fewestLetters ? `${word}#` : word, limit);
    // "#" sorts before letters: the whole word comes first.
    const wholeWordKeys = foundKeys.filter((sk) => sk.startsWith(`${word}#`));
    const longerWordKeys = foundKeys.slice(wholeWordKeys.length);
    return {
      cursors: cursorsOf(wholeWordKeys),
      cut: cut && longerWordKeys.length === 0,
      near: cursorsOf(longerWordKeys),
    };
  };
  return {
    wholeWord,
    /** Returns the cursors that may match all words, and the words that must still be checked in their records. */
    candidates: async (text: string): Promise<WordCursors & { words: string[] }> => {
      const words = catalogueWordsIn(text);
      const longestWords = [...words].sort((a, b) => b.length - a.length).slice(0, maxWords);
      const lookups = await Promise.all(
        longestWords.map((word) => read(word, isWhole(word) ? `${word}#` : word, maxKeys)),
      );
      const completeLookups = lookups.filter(({ cut }) => !cut).sort((a, b) => a.cursors.length - b.cursors.length);
      const [first = lookups[0] ?? { cursors: [], cut: false }, ...otherLookups] = completeLookups;
      const otherIds = otherLookups.map(({ cursors }) => new Set(cursors.map(idOfCursor)));
      return {
        ...first,
        words,
        cursors: first.cursors.filter((cursor) => otherIds.every((ids) => ids.has(idOfCursor(cursor)))),
      };
    },
  };
};
