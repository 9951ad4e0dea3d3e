/** One measured figure of `npm run bench`. */
export interface Row {
  part: string;
  what: string;
  value: number;
  unit: string;
  goal?: { most?: number; least?: number };
  /** First and third quartile of what was measured repeatedly. */
  spread?: [number, number];
  note?: string;
}

/** One part of the bench; small is for a quick look. */
export interface Part {
  name: string;
  run(options: { small: boolean }): Promise<Row[]>;
}
