import { raaLevel } from '../sop/raa';
import { type Evidence, evidenceOf, meaningsOf, type Side, totalOf, type Weigh } from './evidence';
import { initialsOf, similarityWords, tellingWords, termsIn } from './words';

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

const weights = {
  /** A word of the asking agency's own name says where the need is, not what it is: "kesehatan" of Dinas Kesehatan. */
  ofAgency: 0.35,
  /** One word alone may be chance. */
  oneWordAlone: 0.8,
  /** The same data, RAA code or agency: each as a share of the words' score. */
  sameData: 0.1,
  sameRaa: 0.1,
  sameAgency: 0.1,
  /** The sizes of both texts count by this power: long texts share words by chance. */
  size: 0.4,
};
/** The lowest scores that are shown. An unrelated application in the list costs trust. */
const shownFrom = {
  /** Convincing by itself. */
  sure: 0.76,
  /** Convincing where none is clearly better: at least this share of the best. */
  likely: 0.5,
  ofBest: 0.9,
  /** The best alone, where it stands out: the next has at most this share of it. */
  lone: 0.36,
  next: 0.7,
};
/** The most records that a page shows at once. */
const mostShown = 5;
/** As many words of a request are looked up: each costs half a read unit. */
const mostWords = 20;

/** The words of a request to look up: its initials, those of its name, of its texts, of its data, in this order. */
export const wordsToLookUp = ({ name, abbreviation = '', texts, data }: Comparable): string[] => {
  const words = similarityWords([name, abbreviation, ...texts, ...data].join(' '));
  return [...new Set([initialsOf(name) ?? [], words].flat())].slice(0, mostWords);
};

/** Returns the rarity of a word that `count` records have: 1 for one record, 0.6 for twenty, whatever the catalogue's size. */
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

/** Further evidence: each kind adds a share of the words' score. */
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

/** Returns a comparison of one request with records, however little they share. */
export const comparing = <R extends Candidate>(asked: Comparable, rarity: Weigh): ((record: R) => Similar<R>) => {
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

/** Returns those of a sorted list that convince. */
const convincing = <R extends Candidate>(sorted: readonly Similar<R>[]): readonly Similar<R>[] => {
  const [best, next] = sorted;
  if (!best) return [];
  const { sure, likely, ofBest, lone } = shownFrom;
  const shown = sorted.filter(({ score }) => score >= sure || (score >= likely && score >= ofBest * best.score));
  if (shown.length > 0) return shown.slice(0, mostShown);
  return best.score >= lone && (next?.score ?? 0) <= shownFrom.next * best.score ? [best] : [];
};

/**
 * Returns the records that are most like the request, best first, at most five, each with its reasons.
 * @param countOf how many records of the catalogue have a word: rare words count more
 */
export const findSimilar = <R extends Candidate>(
  asked: Comparable,
  records: readonly R[],
  countOf: (word: string) => number,
): Similar<R>[] => {
  const compare = comparing<R>(asked, (word) => rarityOf(countOf(word)));
  const sorted = records.map(compare).sort((a, b) => b.score - a.score || a.record.id.localeCompare(b.record.id));
  return [...convincing(sorted)];
};
