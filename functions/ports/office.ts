import type { DeskSession, ExportRecord, SignInLink } from '../domain/office/desk-access';
import type { OfficeEvent, OfficeRecord } from '../domain/office/office-record';
import type { Holidays } from '../domain/time/calendar';

/** The office's own data, as they are now. */
export interface OfficeNow extends OfficeRecord {
  /** The shipped holiday table, with the office's changes applied. */
  holidays: Holidays;
}

export interface OfficeReader {
  current(): Promise<OfficeNow>;
  /**
   * Returns the data as they were a moment ago, at half the price. Only for reads without a decision, or for work that is checked again
   * later.
   */
  recent(): Promise<OfficeNow>;
  /** Costs nothing after one answer of this process found the office open. @throws NotOpenYet before the office has a roster */
  demandOpen(): Promise<void>;
  events(): Promise<OfficeEvent[]>;
}

export interface Office extends OfficeReader {
  /** Replaces the record before `event`. @throws ConcurrencyConflict if another change came first */
  change(after: OfficeRecord, event: OfficeEvent): Promise<void>;
}

/** The sessions of the secretariat's desk, and the files made for it. Stores secrets only as hashes. */
export interface Desk {
  /** Counts one more mail to a mailbox, named by its hash. Returns false if it reached its limit for the last quarter of an hour. */
  mayMail(mailbox: string, now: Date): Promise<boolean>;
  saveSignIn(link: SignInLink): Promise<void>;
  signIn(hash: string): Promise<SignInLink | undefined>;
  /** Deletes and returns the link: only one of several concurrent calls gets it. */
  useSignIn(hash: string): Promise<SignInLink | undefined>;
  saveSession(session: DeskSession): Promise<void>;
  session(hash: string): Promise<DeskSession | undefined>;
  endSession(hash: string): Promise<void>;
  saveExport(record: ExportRecord): Promise<void>;
  export(exportId: string): Promise<ExportRecord | undefined>;
}
