/** One measured figure. */
export interface Row {
  /** The part's name. */
  part: string;
  /** The measured thing, in words that are clear in a table without context. */
  what: string;
  value: number;
  /** `ms`, `write units`, `ratio`, ...: the same word for the same unit in every part. */
  unit: string;
  /** The bound that the figure must keep. A figure without a goal is only reported. */
  goal?: { most?: number; least?: number };
  /** The bounds of the middle half of the single measurements, or the least and the most if `note` says so. */
  spread?: [number, number];
  note?: string;
}

interface PartOptions {
  /** True: uses small counts. The figures then mean nothing, but a build tests the measurement itself. */
  small: boolean;
  /** Also returns a breakdown, as rows whose `what` begins with the name of their figure. */
  detail?: boolean;
}

/** A part of `npm run bench`: a module that exports `part`, listed in `parts.ts`. */
export interface Part {
  name: string;
  /** Starts the services that it needs, measures, and removes everything again. */
  run(options: PartOptions): Promise<Row[]>;
}

/** Returns true if a figure keeps its goal, or undefined if it has none. */
export const meets = ({ value, goal }: Pick<Row, 'value' | 'goal'>): boolean | undefined =>
  goal && value <= (goal.most ?? Infinity) && value >= (goal.least ?? -Infinity);
