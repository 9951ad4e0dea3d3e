/** One measured figure. */
export interface Row {
  /** The part's name. */
  part: string;
  /** The measured thing, in words that stand alone in a table. */
  what: string;
  value: number;
  /** `ms`, `write units`, `ratio`, ...: the same word for the same unit in every part. */
  unit: string;
  /** The bound that the figure must keep; a figure without a goal is told, not judged. */
  goal?: { most?: number; least?: number };
  /** The bounds of the middle half of the single measurements, or the least and the most where `note` says so. */
  spread?: [number, number];
  note?: string;
}

interface PartOptions {
  /** Counts small enough for every build: the figures are of no use, that they can be measured is. */
  small: boolean;
  /** Also a breakdown, as rows whose `what` begins with the figure that they are part of. */
  detail?: boolean;
}

/** A part of `npm run bench`: a module that exports `part`, listed in `parts.ts`. */
export interface Part {
  name: string;
  /** Starts what it needs, measures, and leaves nothing behind. */
  run(options: PartOptions): Promise<Row[]>;
}

/** Tells whether a figure keeps its goal, or undefined where it has none. */
export const meets = ({ value, goal }: Pick<Row, 'value' | 'goal'>): boolean | undefined =>
  goal && value <= (goal.most ?? Infinity) && value >= (goal.least ?? -Infinity);
