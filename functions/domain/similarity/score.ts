import { raaLevel } from '../sop/raa';
import { tellingWords } from './words';

/** The texts by which two applications are compared, of a request or of a record of the catalogue. */
export interface Comparable {
  name: string;
  abbreviation?: string;
  agency: string;
  /** Summary, function, service, outputs: what it is for, the most telling first. */
  texts: readonly string[];
  data: readonly string[];
  raa?: string;
}

/** A record with its id, as the look-up finds it. */
export interface Candidate extends Comparable {
  id: string;
}

export interface Similar<Record extends Candidate = Candidate> {
  record: Record;
  score: number;
  /** The reason for showing it, in its readers' words: "Kata yang sama: pegawai, cuti." */
  reasons: string[];
}

/** The weights of the parts of the comparison. Tuned on test/domain/similarity/before-tuning.ts alone. */
const weights = {
  /** A word that stands in both names, in one name, or in the texts only. */
  bothNames: 2.2,
  oneName: 1.4,
  text: 1,
  /** A word of the asking agency's own name says where the need is, not what it is: "kesehatan" of Dinas Kesehatan. */
  ofAgency: 0.35,
  /** One word alone may be chance. */
  oneWordAlone: 0.7,
  sameData: 0.1,
  sameRaa: 0.1,
  sameAgency: 0.05,
  /** Records of a lower score are not shown: a stranger in the list costs trust. */
  least: 0.32,
};
/** The most records that a page shows at once. */
const mostShown = 5;
/** As many words of a request are looked up: each costs half a read unit. */
const mostWords = 20;

type Words = ReadonlyMap<string, string>;
interface Prepared {
  name: Words;
  all: Words;
  data: Words;
  agency: Words;
}

const merged = (...parts: readonly Words[]): Words => new Map(parts.toReversed().flatMap((words) => [...words]));

const prepared = ({ name, abbreviation = '', agency, texts, data }: Comparable): Prepared => {
  const [ofName, ofData] = [tellingWords(`${name} ${abbreviation}`), tellingWords(data.join(' '))];
  const ofTexts = tellingWords(texts.join(' '));
  return { name: ofName, data: ofData, all: merged(ofName, ofTexts, ofData), agency: tellingWords(agency) };
};

/** The words of a request to look up: those of its name, of its texts, of its data, in this order. */
export const wordsToLookUp = ({ name, abbreviation = '', texts, data }: Comparable): string[] =>
  [...tellingWords([name, abbreviation, ...texts, ...data].join(' ')).keys()].slice(0, mostWords);

/** Returns the rarity of a word that `count` records have: 1 for one record, a quarter for twenty. */
export const rarityOf = (count: number): number => 1 / (1 + Math.log(Math.max(count, 1)));

const wordsText = (words: readonly string[]): string => [...new Set(words)].slice(0, 6).join(', ');

interface Found {
  /** As the request writes it. */
  shown: string;
  weight: number;
}

type Weigh = (word: string) => number;
/** Returns the weight of a word in the comparison. Rare words weigh more, those of the asking agency's name less. */
const weighFor =
  (asked: Prepared, rarity: Weigh): Weigh =>
  (word) =>
    rarity(word) * (asked.agency.has(word) ? weights.ofAgency : 1);

/** The words that both have, the most telling first. */
const sharedWords = (asked: Prepared, found: Prepared, weigh: Weigh): Found[] =>
  [...asked.all]
    .filter(([word]) => found.all.has(word))
    .map(([word, shown]) => {
      const names = Number(asked.name.has(word)) + Number(found.name.has(word));
      const factor = names === 2 ? weights.bothNames : names === 1 ? weights.oneName : weights.text;
      return { shown, weight: weigh(word) * factor };
    })
    .sort((a, b) => b.weight - a.weight);

const total = ({ all, name }: Prepared, weigh: Weigh): number =>
  [...all.keys()].reduce((sum, word) => sum + weigh(word) * (name.has(word) ? weights.oneName : weights.text), 0);

/** The share of what both say that they say alike: near 0 for strangers, 1 and more for doubles. */
const shareOf = (asked: Prepared, found: Prepared, shared: readonly Found[], weigh: Weigh): number => {
  const size = Math.sqrt(total(asked, weigh) * total(found, weigh));
  const share = size === 0 ? 0 : shared.reduce((sum, { weight }) => sum + weight, 0) / size;
  return new Set(shared.map(({ shown }) => shown)).size < 2 ? share * weights.oneWordAlone : share;
};

const sameAgency = (asked: Comparable, found: Comparable): boolean => {
  const fold = (agency: string) =>
    agency
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return fold(asked.agency) === fold(found.agency);
};

/** Compares a request with one record, however little they share. */
export const compared = <R extends Candidate>(asked: Comparable, record: R, rarity: Weigh): Similar<R> => {
  const [ofAsked, ofRecord] = [prepared(asked), prepared(record)];
  const weigh = weighFor(ofAsked, rarity);
  const shared = sharedWords(ofAsked, ofRecord, weigh);
  const share = shareOf(ofAsked, ofRecord, shared, weigh);
  const data = [...ofAsked.data].filter(([word]) => ofRecord.data.has(word)).map(([, shown]) => shown);
  const raa = raaLevel(asked.raa ?? '', 3);
  const isSameRaa = raa !== undefined && raa === raaLevel(record.raa ?? '', 3);
  const isSameAgency = sameAgency(asked, record);
  const reasons = [
    shared.length > 0 && `Kata yang sama: ${wordsText(shared.map(({ shown }) => shown))}.`,
    isSameRaa && `Kode RAA sama: ${raa}.`,
    data.length > 0 && `Data yang sama: ${wordsText(data)}.`,
    isSameAgency && `OPD yang sama: ${record.agency}.`,
  ];
  const score =
    share +
    (data.length > 0 ? weights.sameData : 0) +
    (isSameRaa ? weights.sameRaa : 0) +
    (isSameAgency && shared.length > 0 ? weights.sameAgency : 0);
  return { record, score, reasons: reasons.filter((reason) => reason !== false) };
};

/**
 * Returns the records that are most like the request, best first, at most five, each with its reasons.
 * @param countOf how many records of the catalogue have a word: rare words count more
 */
export const findSimilar = <R extends Candidate>(
  asked: Comparable,
  records: readonly R[],
  countOf: (word: string) => number,
): Similar<R>[] =>
  records
    .map((record) => compared(asked, record, (word) => rarityOf(countOf(word))))
    .filter(({ score }) => score >= weights.least)
    .sort((a, b) => b.score - a.score || a.record.id.localeCompare(b.record.id))
    .slice(0, mostShown);
