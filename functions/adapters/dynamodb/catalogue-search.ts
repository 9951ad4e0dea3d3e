import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { catalogueWordsIn } from '../../domain/catalogue/words';
import { idOfPlace } from './catalogue-items';
import { appWordPartition } from './table';

/** The most keys of a word that a query reads: 400 keys of about 100 bytes cost 5 read units. */
const mostKeys = 400;
/** The most words of a search that are looked up. The records found are then checked for the other words. */
const mostWords = 4;

/** The list positions of the records with a word, sorted by name. `cut`: there are more. */
interface WordPlaces {
  places: string[];
  cut: boolean;
}

/** Returns true for one or two letters, which match only a whole word: their partition holds no longer words. */
const isWhole = (word: string): boolean => word.length < 3;
export const beginsWith = (word: string, typed: string): boolean =>
  isWhole(typed) ? word === typed : word.startsWith(typed);

/** Reads records by word from the word items, with bounded queries. */
export const wordLookups = (client: DynamoDBDocumentClient, table: string) => {
  const read = async (word: string, prefix: string, Limit: number): Promise<WordPlaces> => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        Limit,
        ExpressionAttributeValues: { ':pk': appWordPartition(word), ':prefix': prefix },
      }),
    );
    const places = Items.map(({ sk }) => `${sk}`).map((sk) => sk.slice(sk.indexOf('#') + 1));
    return { places: [...new Set(places)].sort(), cut: LastEvaluatedKey !== undefined };
  };
  return {
    whole: (word: string, limit: number) => read(word, `${word}#`, limit),
    /** Returns the positions that may match all words, and the words that must still be checked in their records. */
    candidates: async (text: string): Promise<WordPlaces & { words: string[] }> => {
      const words = catalogueWordsIn(text);
      const looked = [...words].sort((a, b) => b.length - a.length).slice(0, mostWords);
      const found = await Promise.all(looked.map((word) => read(word, isWhole(word) ? `${word}#` : word, mostKeys)));
      const whole = found.filter(({ cut }) => !cut).sort((a, b) => a.places.length - b.places.length);
      const [first = found[0] ?? { places: [], cut: false }, ...others] = whole;
      const rest = others.map(({ places }) => new Set(places.map(idOfPlace)));
      return { ...first, words, places: first.places.filter((at) => rest.every((ids) => ids.has(idOfPlace(at)))) };
    },
  };
};
