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
export const beginsWith = (word: string, text: string): boolean =>
  isWhole(text) ? word === text : word.startsWith(text);

/** Words of at least so many letters also find longer words that begin with them: "ambulan" finds "ambulans". */
const fewestLetters = 6;

/** The places of a whole word, and of longer words that begin with it. */
interface WordHits extends WordPlaces {
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
  const placesOf = (found: readonly string[]) => [...new Set(found.map((sk) => sk.slice(sk.indexOf('#') + 1)))].sort();
  const read = async (word: string, prefix: string, limit: number): Promise<WordPlaces> => {
    const { keys: found, cut } = await keys(word, prefix, limit);
    return { places: placesOf(found), cut };
  };
  const whole = async (word: string, limit: number): Promise<WordHits> => {
    const { keys: found, cut } = await keys(word, word.length < fewestLetters ? `${word}#` : word, limit);
    // "#" sorts before letters: the whole word comes first.
    const own = found.filter((sk) => sk.startsWith(`${word}#`));
    const near = found.slice(own.length);
    return { places: placesOf(own), cut: cut && near.length === 0, near: placesOf(near) };
  };
  return {
    whole,
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
