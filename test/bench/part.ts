/** One figure of the bench. `spread`: the lowest and highest of the repeated runs, in the same unit. */
export interface Row {
  part: string;
  what: string;
  value: number;
  unit: string;
  goal?: { most?: number; least?: number };
  spread?: [number, number];
  note?: string;
}

/** A part of the bench; `small` runs it in seconds, to see that it works. */
export interface Part {
  name: string;
  run(options: { small: boolean }): Promise<Row[]>;
}
