import type { Holidays } from './domain/time/calendar';
import type { Transition } from './domain/case/case';
import type { DeskSession, ExportRecord, SignInLink } from './domain/office/desk-access';
import type { Drafts } from './domain/forms/drafts';
import type { DocumentModel } from './domain/documents/model';
import type { LimitKind } from './domain/case/limits';
import type { OfficeEvent, OfficeRecord } from './domain/office/office-record';
import type { Opening } from './domain/sop/opening';
import type { OutcomeId } from './domain/sop/outcomes';
import type {
  BundleRecord,
  CaseEvent,
  CaseHead,
  CaseView,
  DocumentRecord,
  Dossier,
  LinkRecord,
  Owed,
} from './domain/case/records';
import type { Registration } from './domain/case/registration';
import type { StepId } from './domain/sop/sop';
import type { UploadRecord } from './domain/files/uploads';

/** What the handlers need of the world. Adapters stand in adapters/; tests use the same ones against local services. */

export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A random id for a tracking page: 128 bits or more, safe in a URL. */
  trackingId(): string;
  /** A link's secret: 256 bits, safe in a URL. */
  secret(): string;
  /** SHA-256 as lower-case hex. */
  digest(content: string | Uint8Array): string;
}

export interface CaseStore extends Drafts {
  /**
   * Registers under the next serial of `year`. The same caseId and body again gives the head that was stored then.
   * @throws Taken (subdomain, letter.number, requestId), Busy when it lost against others again and again
   */
  register(year: string, build: (serial: number) => Registration): Promise<CaseHead>;
  /**
   * Looks whether registering would be refused: what can't be registered should leave nothing behind. Only registering holds them.
   * @throws Taken (subdomain, letter.number) where another case holds it
   */
  demandFree(holds: Pick<CaseHead, 'caseId' | 'subdomain' | 'letterKeys'>): Promise<void>;
  caseIdOf(trackingId: string): Promise<string | undefined>;
  view(caseId: string): Promise<CaseView | undefined>;
  /** All that is known of a case, in one read. */
  dossier(caseId: string): Promise<WholeCase | undefined>;
  /** The documents issued so far, in the order of the forms that they were made of. */
  documents(caseId: string): Promise<DocumentRecord[]>;
  /** The case that a document belongs to. */
  caseOfDocument(documentId: string): Promise<string | undefined>;
  /** @throws HeadMoved, or Taken where the revision's subdomain or letter is held by another case */
  apply(transition: Transition): Promise<void>;
  /** Writes an opened step with its token. @throws HeadMoved */
  open(opening: Opening): Promise<void>;
  /** Writes an open step's moved dates with what they owe. @throws HeadMoved where the step is another, or was moved meanwhile */
  reschedule(change: Opening): Promise<void>;
  /** A retried wait's new token for a step that is open. @throws HeadMoved when it was decided meanwhile */
  replaceToken(head: CaseHead, token: string): Promise<void>;
  /** Records what is still owed and when to look at the case next (undefined: never). Only while `seq` stands. */
  settle(head: CaseHead, owes: readonly Owed[], lookAt: Date | undefined): Promise<void>;
  /** Counts the execution number up from the head's. @throws HeadMoved when another did */
  nextExecution(head: CaseHead): Promise<CaseHead>;
  flag(caseId: string, lookAt: Date): Promise<void>;
  /** Cases whose time to be looked at has come, longest waiting first. */
  due(now: Date, limit: number): Promise<string[]>;
  putLink(link: LinkRecord): Promise<void>;
  /** Many links at once; none has a condition. */
  putLinks(links: readonly LinkRecord[]): Promise<void>;
  /** Records at how many working days the applicant was reminded of an open revision. */
  reminded(caseId: string, at: { step: StepId; round: number }, days: readonly number[]): Promise<void>;
  link(hash: string): Promise<LinkRecord | undefined>;
  saveBundle(record: BundleRecord): Promise<void>;
}

export interface WholeCase extends Dossier {
  events: CaseEvent[];
  /** In the order of the forms that they were made of. */
  documents: DocumentRecord[];
  /** The ZIP that somebody asked for. */
  bundle?: BundleRecord;
}

/** The office's own data as they stand now. */
export interface OfficeNow extends OfficeRecord {
  /** The shipped table with the office's changes over it. */
  holidays: Holidays;
}

export interface Office {
  current(): Promise<OfficeNow>;
  /** As they stood a moment ago, at half the price: where nothing is decided, or what is done is looked after again. */
  recent(): Promise<OfficeNow>;
  /** Replaces the record that `event` follows. @throws HeadMoved where another change came first */
  change(after: OfficeRecord, event: OfficeEvent): Promise<void>;
  events(): Promise<OfficeEvent[]>;
}

/** A bounded part of a list, and where it goes on. `cut`: reading stopped for its cost before the page was full. */
export interface Page<T> {
  items: T[];
  next?: Record<string, unknown>;
  cut?: true;
}
export interface PageAsked {
  limit: number;
  after?: Record<string, unknown>;
}

/** `keep` decides while the page is read; `until`: an instant up to which what waits is due. */
export interface WaitingAsked extends PageAsked {
  until?: string;
  keep?(head: CaseHead): boolean;
}

/** What waits for whom. Holders are roster ids, 'pemohon' or 'kosong'. */
export interface Work {
  /** Cases that wait for a holder, earliest due first (the applicant's: longest waiting first), up to the instant `until`. */
  waiting(holder: string, page: WaitingAsked): Promise<Page<CaseHead>>;
  /** The same of several holders in one list. Each holder's keys are read as a whole: for what is late, not for all that waits. */
  waitingOf(holders: readonly string[], page: WaitingAsked): Promise<Page<CaseHead>>;
  /** What a holder decided, newest first. */
  decided(holder: string, page: PageAsked): Promise<Page<Decided>>;
}

/** One decision of a holder, with its case as it stands now. */
export interface Decided {
  head: CaseHead;
  decidedAt: string;
  step: StepId;
  outcome: OutcomeId;
}

/** What the schedules remember of themselves. A person is the hash of their mailbox. */
export interface Rounds {
  /** Claims the day's mail to a person before it is sent. @returns false where it was claimed before */
  claim(day: string, person: string): Promise<boolean>;
  sent(day: string, person: string): Promise<void>;
  /** Who was claimed that day and not written to as far as is known: a round that broke off. */
  unsent(day: string): Promise<string[]>;
  /** Whether that day's round went through, and notes that it did. */
  isThrough(day: string): Promise<boolean>;
  through(day: string): Promise<void>;
  /** What the last complete pass over open steps stood on, and how many passes stood on it. */
  passed(of: Passing): Promise<Pass | undefined>;
  pass(of: Passing, done: Pass): Promise<void>;
}
/** What open steps are passed over for: their holders after a change of the roster, their dates after one of the calendar. */
export type Passing = 'holders' | 'calendar';
export interface Pass {
  stand: string;
  passes: number;
  /** Of the calendar: its days off, the working days that applicants have, and the earliest day off that was new. */
  days?: string[];
  lapse?: number;
  since?: string;
}

/** A part of the register, newest first, and where it goes on: an opaque text. `cut`: not all that may fit was looked at. */
export interface RegisterPage {
  heads: CaseHead[];
  next?: string;
  cut?: boolean;
}
/** `keep` decides while the page is read, so that a page is full where enough is kept. */
export interface RegisterAsked {
  limit: number;
  before?: string;
  keep?(head: CaseHead): boolean;
}

/** The register of requests, on its shelves (adapters/dynamodb/table.ts). Every read is bounded, however many cases there are. */
export interface Register {
  page(shelves: readonly string[], asked: RegisterAsked): Promise<RegisterPage>;
  /** Cases that every typed word finds (domain/register/register-words.ts). A page that is `cut` may hold fewer than `limit`, or none, and go on. */
  search(text: string, asked: RegisterAsked): Promise<RegisterPage>;
  /** Every case received from one instant up to another, oldest first: for an export, not for a page. */
  received(from: string, to: string): AsyncIterable<CaseHead>;
  /** Makes a case found by the words of its head. Doing it again changes nothing. */
  addWords(head: CaseHead): Promise<void>;
}

/** Who is at the secretariat's desk, and what it had made. Secrets are kept by their hashes. */
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

/** What a wait is answered: ids only, no personal data. */
export interface Answer {
  caseId: string;
  step: StepId;
  outcome: string;
  /** The step that the head names next; 'none' where the case is closed. */
  next: string;
}

export interface Workflow {
  /** Starts `{caseId}-{execution}` at the head's next step; starting it again changes nothing. */
  start(head: CaseHead): Promise<void>;
  /** `gone`: the token was answered, replaced or timed out before. */
  answer(token: string, answer: Answer): Promise<'given' | 'gone'>;
  /** Whether `{caseId}-{execution}` exists and how it is. */
  state(head: CaseHead): Promise<'running' | 'ended' | 'missing'>;
  /** Ends `{caseId}-{execution}` where it stands; one that has ended stays as it is. */
  stop(head: CaseHead): Promise<void>;
}

export interface Mail {
  to: string;
  subject: string;
  html: string;
  text: string;
}

export interface Mailer {
  /** @throws when the mail service did not take the mail */
  send(mail: Mail): Promise<void>;
}

/** A file as its uploader declared it. `size` in bytes, `sha256` as lower-case hex. */
export interface FileFacts {
  size: number;
  type: string;
  sha256: string;
}

/** Links that let a browser put or get one file. */
export interface FileLinks {
  /** One PUT that binds key, length, type and checksum; valid for `seconds`. The headers must be sent as they are. */
  presignUpload(
    key: string,
    facts: FileFacts,
    seconds: number,
  ): Promise<{ url: string; headers: Record<string, string> }>;
  /** A short-lived download under `name`. */
  presignDownload(key: string, name: string, seconds: number): Promise<string>;
}

/** Files: below `uploads/` what may still change and is soon forgotten, elsewhere what never changes. */
export interface Files {
  /**
   * What really stands at a key: its bytes hashed, its type told by content, and why nobody could open it (domain/files/whole-file.ts), if
   * that is so. Undefined where nothing stands there.
   */
  inspect(key: string): Promise<(FileFacts & { etag: string; problem?: string }) | undefined>;
  /** Copies the very bytes that were inspected to where they never change. Doing it again changes nothing. */
  keep(fromKey: string, toKey: string, etag: string, type: string): Promise<void>;
  put(key: string, bytes: Uint8Array, type: string): Promise<void>;
  read(key: string): Promise<AsyncIterable<Uint8Array>>;
}

export interface FileStreams {
  /** Stores what comes, however much, without holding it in memory. */
  putStream(key: string, content: ReadableStream<Uint8Array>, type: string): Promise<void>;
}

/** Counts what may be done only so often. Values are kept as hashes. */
export interface Counter {
  /** Counts one more. @throws TooMany beyond the limit of the kind */
  count(kind: LimitKind, value: string, now: Date): Promise<void>;
}

/** The uploads that were asked for. */
export interface Uploads {
  /** @throws InvalidInput where too many were asked for in the record's scope */
  save(record: UploadRecord): Promise<void>;
  load(uploadId: string): Promise<UploadRecord | undefined>;
}

export interface Renderer {
  /** Prints a document as PDF; the same model and URL give the same bytes. */
  render(model: DocumentModel, verificationUrl: string): Promise<Uint8Array>;
}

/** What runs apart from the answer that asked for it. */
export interface Background {
  /** Starts a function of the catalog and does not wait for it. */
  start(functionName: string, payload: object): Promise<void>;
}
