import type { MemoRecord } from '../domain/memos/memo';
import type { OfficeEvent, OfficeRecord } from '../domain/office/office-record';

export interface MemoReader {
  /** Versions of all months, the newest month first and its newest version first. */
  newest(limit: number): Promise<MemoRecord[]>;
  /** Every version of a month, oldest first. */
  ofMonth(month: string): Promise<MemoRecord[]>;
  /** Every version there is, oldest month first. */
  all(): Promise<MemoRecord[]>;
  byDocument(documentId: string): Promise<MemoRecord | undefined>;
}

/** A new version, with the change of the office that records it. */
export interface MemoChange {
  memo: MemoRecord;
  after: OfficeRecord;
  event: OfficeEvent;
  /** Numbers of outgoing letters by `numberKey`: one that the month's memo has from now on, one that is free again. */
  number?: { hold?: string; release?: string };
}

export interface Memos extends MemoReader {
  /**
   * Records a version and its event, all or nothing.
   * @throws ConcurrencyConflict where the office changed or the version stands, Taken for a number that another letter has
   */
  record(change: MemoChange): Promise<void>;
}
