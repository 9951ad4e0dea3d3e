import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { catalogueWordsIn } from '../../domain/catalogue/words';
import { idOfPlace } from './catalogue-items';
import { appWordPartition } from './table';

/** Keys that a query reads of a word: 400 of some 100 bytes are 5 read units. */
const mostKeys = 400;
/** Words of a search that are looked up; the others are looked for in what these find. */
const mostWords = 4;

/** Returns the places of the records with a word, by name. `cut`: there are more. */
interface WordPlaces {
  places: string[];
  cut: boolean;
}

/** One or two letters have to be the whole word: their partition holds no longer one. */
const isWhole = (word: string): boolean => word.length < 3;
export const beginsWith = (word: string, typed: string): boolean =>
  isWhole(typed) ? word === typed : word.startsWith(typed);

/** Reads words from their items: each query is bounded. */
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
    /** Places that every word may find, and the words that are still to be looked for in them. */
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
