import type { LimitKind } from '../domain/case/limits';

/** Counts what may be done only so often. Values are kept as hashes. */
export interface Counter {
  /** Counts one more, of so many bytes. @throws TooMany beyond the limit of the kind */
  count(kind: LimitKind, value: string, now: Date, bytes?: number): Promise<void>;
}
