import type { NumberChange } from '../domain/letters/number-keys';
import type { MemoRecord } from '../domain/memos/memo';
import type { OfficeEvent, OfficeRecord } from '../domain/office/office-record';

export interface MemoReader {
  /** Returns the versions of all months, the newest month and its newest version first. */
  newest(limit: number): Promise<MemoRecord[]>;
  /** Returns every version of a month, oldest first. */
  ofMonth(month: string): Promise<MemoRecord[]>;
  /** Returns every stored version, the oldest month first. */
  all(): Promise<MemoRecord[]>;
  byDocument(documentId: string): Promise<MemoRecord | undefined>;
}

/** A new version, with the change of the office that records it. */
export interface MemoChange {
  memo: MemoRecord;
  after: OfficeRecord;
  event: OfficeEvent;
  /** Numbers of outgoing letters: the month's memo now holds one. */
  number?: NumberChange;
}

export interface Memos extends MemoReader {
  /**
   * Records a version and its event, all or nothing.
   * @throws ConcurrencyConflict if the office changed or the version exists, Taken if another letter has the number
   */
  record(change: MemoChange): Promise<void>;
}
