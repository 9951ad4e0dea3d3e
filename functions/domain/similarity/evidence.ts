import type { Comparable } from './score';
import { initialsOf, type Term, termsIn } from './words';

/** A meaning in a text: its words, as written, by their stems, and the weight of its field. */
interface Meaning {
  words: Map<string, string>;
  field: number;
}
type Meanings = ReadonlyMap<string, Meaning>;

/** The weight of each field: name, purpose, data. A word of a phrase weighs half. */
const fields = { name: 1.5, text: 1, data: 0.7, ofPhrase: 0.5 };
/**
 * The weights of a comparison. test/domain/similarity tunes them on the sets before, after and untuned, and measures them on the held-out
 * sets.
 */
const strengths = {
  /** The strength of another word with the same meaning, relative to the same word. */
  sameMeaning: 0.9,
  /** The strength of each further shared word of a meaning, at most three. The meaning itself counts once. */
  furtherWord: 0.4,
  /** The strength of a word that begins or ends with the other: "ambulan" and "ambulans". */
  nearWord: 0.6,
};

const readInto = (meanings: Map<string, Meaning>, terms: readonly Term[], weight: number): void => {
  for (const { shown, word, meaning, isInPhrase } of terms) {
    const field = isInPhrase ? weight * fields.ofPhrase : weight;
    const known = meanings.get(meaning);
    if (!known) meanings.set(meaning, { words: new Map([[word, shown]]), field });
    else {
      if (!known.words.has(word)) known.words.set(word, shown);
      known.field = Math.max(known.field, field);
    }
  }
};

/** Returns the meanings of an application's texts. */
export const meaningsOf = ({ name, abbreviation = '', texts, data }: Comparable): Meanings => {
  const meanings = new Map<string, Meaning>();
  readInto(meanings, termsIn(`${name} ${abbreviation}`), fields.name);
  readInto(meanings, termsIn(texts.join(' ')), fields.text);
  readInto(meanings, termsIn(data.join(' ')), fields.data);
  return meanings;
};

/** One thing that two applications share, in each application's own words. */
export interface Evidence {
  kind: 'same' | 'meaning' | 'near' | 'initials';
  shown: string;
  other: string;
  weight: number;
}
export type Weigh = (meaning: string) => number;

const least = { letters: 5, share: 0.6 };
const isNear = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < least.letters || short.length / long.length < least.share) return false;
  return long.startsWith(short) || long.endsWith(short);
};

const ofMeaning = (asked: Meaning, found: Meaning): Omit<Evidence, 'weight'> & { strength: number } => {
  const shared = [...asked.words].filter(([word]) => found.words.has(word));
  const [first] = shared;
  if (first) {
    const strength = 1 + strengths.furtherWord * Math.min(3, shared.length - 1);
    return { kind: 'same', shown: first[1], other: first[1], strength };
  }
  const [shown = '', other = ''] = [[...asked.words.values()][0], [...found.words.values()][0]];
  return { kind: 'meaning', shown, other, strength: strengths.sameMeaning };
};

/** Returns the heaviest of a record's own words that resembles a word of the request, or undefined. */
const nearestOf = (asked: Meaning, found: Meanings, without: Meanings, weigh: Weigh): Evidence | undefined => {
  const near = [...found].flatMap(([meaning, { words, field }]) => {
    if (without.has(meaning)) return [];
    const pairs = [...asked.words].flatMap(([word, shown]) =>
      [...words].filter(([other]) => isNear(word, other)).map(([, other]) => ({ shown, other })),
    );
    const weight = weigh(meaning) * strengths.nearWord * asked.field * field;
    return pairs.map((pair): Evidence => ({ kind: 'near', ...pair, weight }));
  });
  return near.sort((a, b) => b.weight - a.weight)[0];
};

/** Returns the initials that two names share, one of them written out: "PSB" and "Penerimaan Siswa Baru". */
const ofInitials = (asked: Comparable, found: Comparable): Evidence[] => {
  const short = ({ name, abbreviation = '' }: Comparable) =>
    `${name} ${abbreviation}`.toLowerCase().split(/[^a-z0-9]+/);
  const [ofAsked, ofFound] = [initialsOf(asked.name), initialsOf(found.name)];
  const [one, other] = [ofAsked && short(found).includes(ofAsked), ofFound && short(asked).includes(ofFound)];
  const initials = one ? ofAsked : other ? ofFound : undefined;
  if (!initials) return [];
  const shown = initials.toUpperCase();
  return [{ kind: 'initials', shown, other: shown, weight: fields.name * fields.name }];
};

export interface Side {
  of: Comparable;
  meanings: Meanings;
}

/** Returns the things that two applications share, the heaviest first. */
export const evidenceOf = (asked: Side, found: Side, weigh: Weigh): Evidence[] => {
  const shared = [...asked.meanings].flatMap(([meaning, mine]): Evidence[] => {
    const theirs = found.meanings.get(meaning);
    if (!theirs) return [nearestOf(mine, found.meanings, asked.meanings, weigh) ?? []].flat();
    const { strength, ...evidence } = ofMeaning(mine, theirs);
    return [{ ...evidence, weight: weigh(meaning) * strength * mine.field * theirs.field }];
  });
  return [...shared, ...ofInitials(asked.of, found.of)].sort((a, b) => b.weight - a.weight);
};

/** Returns the total weight of an application's meanings. */
export const totalOf = (meanings: Meanings, weigh: Weigh): number =>
  [...meanings].reduce((sum, [meaning, { field }]) => sum + weigh(meaning) * field, 0);
