import type { DeskSession, ExportRecord, SignInLink } from '../domain/office/desk-access';
import type { OfficeEvent, OfficeRecord } from '../domain/office/office-record';
import type { Holidays } from '../domain/time/calendar';

/** The office's own data as they stand now. */
export interface OfficeNow extends OfficeRecord {
  /** The shipped table with the office's changes over it. */
  holidays: Holidays;
}

export interface OfficeReader {
  current(): Promise<OfficeNow>;
  /** As they stood a moment ago, at half the price: where nothing is decided, or what is done is looked after again. */
  recent(): Promise<OfficeNow>;
  /** Costs nothing once an answer of this process found the office open. @throws NotOpenYet before its first roster */
  demandOpen(): Promise<void>;
  events(): Promise<OfficeEvent[]>;
}

export interface Office extends OfficeReader {
  /** Replaces the record that `event` follows. @throws ConcurrencyConflict where another change came first */
  change(after: OfficeRecord, event: OfficeEvent): Promise<void>;
}

/** The sessions of the secretariat's desk and the files made for it. Secrets are kept by their hashes. */
export interface Desk {
  /** Counts one more mail to a mailbox, by its hash; false where it had its share of the last quarter of an hour. */
  mayMail(mailbox: string, now: Date): Promise<boolean>;
  saveSignIn(link: SignInLink): Promise<void>;
  signIn(hash: string): Promise<SignInLink | undefined>;
  /** Takes the link away: of several at once exactly one gets it. */
  useSignIn(hash: string): Promise<SignInLink | undefined>;
  saveSession(session: DeskSession): Promise<void>;
  session(hash: string): Promise<DeskSession | undefined>;
  endSession(hash: string): Promise<void>;
  saveExport(record: ExportRecord): Promise<void>;
  export(exportId: string): Promise<ExportRecord | undefined>;
}
