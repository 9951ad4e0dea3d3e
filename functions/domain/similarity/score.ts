import { raaLevel } from '../sop/raa';
import { type Evidence, evidenceOf, meaningsOf, type Side, totalOf, type Weigh } from './evidence';
import { initialsOf, similarityWords, tellingWords, termsIn } from './words';

/** The texts of a request or a catalogue record for the comparison. */
export interface Comparable {
  name: string;
  abbreviation?: string;
  agency: string;
  /** Its purpose: summary, function, service and outputs, the most specific first. */
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
  /** The reasons for showing it, in readable words: "Kata yang sama: pegawai, cuti." */
  reasons: string[];
}

const weights = {
  /** The weight of a word in the requesting agency's name. It names the place, not the purpose: "kesehatan" of Dinas Kesehatan. */
  ofAgency: 0.35,
  /** The factor for a single shared word, which may be chance. */
  oneWordAlone: 0.8,
  /** The shares that the same data, RAA code or agency add to the words' score. */
  sameData: 0.1,
  sameRaa: 0.1,
  sameAgency: 0.1,
  /** The exponent of both texts' sizes, because long texts share words by chance. */
  size: 0.4,
};
/** The lowest scores to show. An unrelated application in the list costs trust. */
const shownFrom = {
  /** Shown in every case. */
  sure: 0.76,
  /** Shown if no record is clearly better: its score is at least the share `ofBest` of the best score. */
  likely: 0.5,
  ofBest: 0.9,
  /** The best record alone is shown from this score, if the next has at most the share `next` of it. */
  lone: 0.36,
  next: 0.7,
};
/** The most records that a page shows at once. */
const maxShown = 5;
/** The most words of a request to look up. Each costs half a read unit. */
const maxWords = 20;

/** Returns the words of a request to look up: its initials, then the words of its name, its texts and its data. */
export const wordsToLookUp = ({ name, abbreviation = '', texts, data }: Comparable): string[] => {
  const words = similarityWords([name, abbreviation, ...texts, ...data].join(' '));
  return [...new Set([initialsOf(name) ?? [], words].flat())].slice(0, maxWords);
};

/** Returns the rarity of a word that `count` records have: 1 for one record, 0.6 for twenty, for any size of the catalogue. */
export const rarityOf = (count: number): number => 1 / (1 + 0.2 * Math.log(Math.max(count, 1)));

const titles: Record<Evidence['kind'], string> = {
  same: 'Kata yang sama',
  meaning: 'Kata yang searti',
  near: 'Kata yang mirip',
  initials: 'Singkatan yang sama',
};
const reasonsOf = (evidence: readonly Evidence[]): string[] => {
  const kinds: Evidence['kind'][] = ['same', 'meaning', 'near', 'initials'];
  return kinds.flatMap((kind) => {
    const words = evidence
      .filter((one) => one.kind === kind)
      .map(({ shown, other }) => (shown === other ? shown : `${shown} (${other})`));
    return words.length > 0 ? [`${titles[kind]}: ${[...new Set(words)].slice(0, 6).join(', ')}.`] : [];
  });
};

const sameAgency = (asked: Comparable, found: Comparable): boolean => {
  const fold = (agency: string) =>
    agency
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return fold(asked.agency) === fold(found.agency);
};

/** Returns further evidence. Each kind adds a share of the words' score. */
const signsOf = (asked: Comparable, found: Comparable): { share: number; reasons: string[] } => {
  const [mine, theirs] = [tellingWords(asked.data.join(' ')), tellingWords(found.data.join(' '))];
  const data = [...mine].filter(([word]) => theirs.has(word)).map(([, shown]) => shown);
  const raa = raaLevel(asked.raa ?? '', 3);
  const isSameRaa = raa !== undefined && raa === raaLevel(found.raa ?? '', 3);
  const signs = [
    isSameRaa && { share: weights.sameRaa, reason: `Kode RAA sama: ${raa}.` },
    data.length > 0 && {
      share: weights.sameData,
      reason: `Data yang sama: ${[...new Set(data)].slice(0, 6).join(', ')}.`,
    },
    sameAgency(asked, found) && { share: weights.sameAgency, reason: `OPD yang sama: ${found.agency}.` },
  ].filter((sign) => sign !== false);
  return { share: signs.reduce((sum, { share }) => sum + share, 0), reasons: signs.map(({ reason }) => reason) };
};

/** Returns a function that compares one request with a record, even if they share little. */
export const comparerOf = <R extends Candidate>(asked: Comparable, rarity: Weigh): ((record: R) => Similar<R>) => {
  const side: Side = { of: asked, meanings: meaningsOf(asked) };
  const agency = new Set(termsIn(asked.agency).map(({ word }) => word));
  const isOfAgency = (meaning: string) => {
    const words = side.meanings.get(meaning)?.words.keys();
    return words !== undefined && [...words].every((word) => agency.has(word));
  };
  const weigh: Weigh = (meaning) => rarity(meaning) * (isOfAgency(meaning) ? weights.ofAgency : 1);
  const size = totalOf(side.meanings, weigh);
  return (record) => {
    const found: Side = { of: record, meanings: meaningsOf(record) };
    const evidence = evidenceOf(side, found, weigh);
    const sizes = (size * totalOf(found.meanings, weigh)) ** weights.size;
    const sum = evidence.reduce((total, { weight }) => total + weight, 0);
    const alone = evidence.length === 1 ? weights.oneWordAlone : 1;
    const signs = signsOf(asked, record);
    const score = sizes === 0 ? 0 : ((sum * alone) / sizes) * (1 + signs.share);
    return { record, score, reasons: [...reasonsOf(evidence), ...signs.reasons] };
  };
};

/** Returns the records of a sorted list that are similar enough to show. */
const keepConvincing = <R extends Candidate>(sorted: readonly Similar<R>[]): readonly Similar<R>[] => {
  const [best, next] = sorted;
  if (!best) return [];
  const { sure, likely, ofBest, lone } = shownFrom;
  const shown = sorted.filter(({ score }) => score >= sure || (score >= likely && score >= ofBest * best.score));
  if (shown.length > 0) return shown.slice(0, maxShown);
  return best.score >= lone && (next?.score ?? 0) <= shownFrom.next * best.score ? [best] : [];
};

/**
 * Returns the records that are most similar to the request, best first, at most five, each with its reasons.
 * @param countOf returns how many records of the catalogue have a word: rare words count more
 */
export const findSimilar = <R extends Candidate>(
  asked: Comparable,
  records: readonly R[],
  countOf: (word: string) => number,
): Similar<R>[] => {
  const compare = comparerOf<R>(asked, (word) => rarityOf(countOf(word)));
  const sorted = records.map(compare).sort((a, b) => b.score - a.score || a.record.id.localeCompare(b.record.id));
  return [...keepConvincing(sorted)];
};
