import { findSimilar } from '../../../functions/domain/similarity/score';
import type { LabelledRequest, LabelledSet } from './labelled';
import { similarityWords } from '../../../functions/domain/similarity/words';

/** Returns the number of records of a set that have a word. */
const countsOf = ({ records }: LabelledSet): ((word: string) => number) => {
  const counts = new Map<string, number>();
  for (const { name, abbreviation = '', texts, data } of records)
    for (const word of similarityWords([name, abbreviation, ...texts, ...data].join(' ')))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => counts.get(word) ?? 1;
};

export interface Quality {
  pairs: number;
  /** The share of similar records among the first two shown. */
  precisionAtTwo: number;
  /** The share of all similar records that is among the five shown. */
  recallAtFive: number;
  /** The faults as readable lines: a dissimilar record among the first two, or a missing similar one. */
  faults: string[];
}

const pairsOf = ({ similar, notSimilar }: LabelledRequest): number =>
  Object.keys(similar).length + Object.keys(notSimilar).length;

/** Measures the comparison on a labelled set. */
export const qualityOf = (set: LabelledSet): Quality => {
  const countOf = countsOf(set);
  const [faults, sums] = [[] as string[], { shown: 0, right: 0, similar: 0, found: 0 }];
  for (const asked of set.requests) {
    const shown = findSimilar(asked, set.records, countOf);
    const isSimilar = (id: string) => Object.hasOwn(asked.similar, id);
    for (const [place, { record, score, reasons }] of shown.slice(0, 2).entries()) {
      sums.shown += 1;
      if (isSimilar(record.id)) sums.right += 1;
      else faults.push(`${asked.name}: ${record.id} at ${place + 1} with ${score.toFixed(2)} (${reasons.join(' ')})`);
    }
    for (const id of Object.keys(asked.similar)) {
      sums.similar += 1;
      if (shown.some(({ record }) => record.id === id)) sums.found += 1;
      else faults.push(`${asked.name}: ${id} is missing`);
    }
  }
  return {
    pairs: set.requests.reduce((sum, asked) => sum + pairsOf(asked), 0),
    precisionAtTwo: sums.right / sums.shown,
    recallAtFive: sums.found / sums.similar,
    faults,
  };
};
