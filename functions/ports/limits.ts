import type { LimitKind } from '../domain/case/limits';

/** Counts limited actions. Stores values only as hashes. */
export interface Counter {
  /** Counts one more action, with its number of bytes. @throws TooMany above the limit of its kind */
  count(kind: LimitKind, value: string, now: Date, bytes?: number): Promise<void>;
}
