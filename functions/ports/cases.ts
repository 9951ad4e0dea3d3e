import type { Transition } from '../domain/case/case';
import type {
  BundleRecord,
  CaseEvent,
  CaseHead,
  CaseView,
  DocumentRecord,
  Dossier,
  LinkRecord,
  PendingWork,
} from '../domain/case/records';
import type { Taken } from '../domain/errors';
import type { Registration } from '../domain/case/registration';
import type { Drafts } from '../domain/forms/drafts';
import type { Opening } from '../domain/sop/opening';
import type { StepId } from '../domain/sop/sop';

/** The reads of cases. */
export interface CaseReader {
  /**
   * Looks whether registering would be refused: what can't be registered should leave nothing behind. Only registering holds them.
   * @throws Taken (subdomain, letter.number) where another case holds it
   */
  demandFree(holds: Pick<CaseHead, 'caseId' | 'subdomain' | 'letterKeys'>): Promise<void>;
  /** Returns what other cases hold of these, each with the number of the request that has it. */
  heldByOthers(holds: Pick<CaseHead, 'caseId' | 'subdomain' | 'letterKeys'>): Promise<Taken[]>;
  caseIdOf(trackingId: string): Promise<string | undefined>;
  view(caseId: string): Promise<CaseView | undefined>;
  /** All that is known of a case, in one read. */
  dossier(caseId: string): Promise<WholeCase | undefined>;
  /** The documents issued so far, in the order of the forms that they were made of. */
  documents(caseId: string): Promise<DocumentRecord[]>;
  /** The case that a document belongs to. */
  caseOfDocument(documentId: string): Promise<string | undefined>;
  link(hash: string): Promise<LinkRecord | undefined>;
}

export interface CaseStore extends CaseReader, Drafts {
  /**
   * Registers under the next serial of `year`. The same caseId and body again gives the head that was stored then.
   * @throws Taken (subdomain, letter.number, requestId), Busy when it lost against others again and again
   */
  register(year: string, build: (serial: number) => Registration): Promise<CaseHead>;
  /** @throws ConcurrencyConflict, or Taken where the revision's subdomain or letter is held by another case */
  apply(transition: Transition): Promise<void>;
  /** Writes an opened step with its token. @throws ConcurrencyConflict */
  open(opening: Opening): Promise<void>;
  /**
   * Writes an open step's moved dates with the pending mails about them. @throws ConcurrencyConflict where the step is another, or was
   * moved meanwhile
   */
  reschedule(change: Opening): Promise<void>;
  /** A retried wait's new token for a step that is open. @throws ConcurrencyConflict when it was decided meanwhile */
  replaceToken(head: CaseHead, token: string): Promise<void>;
  /** Records the pending work and the time of the next check (undefined: never). Only while `seq` stands. */
  settle(head: CaseHead, pending: readonly PendingWork[], nextCheckAt: Date | undefined): Promise<void>;
  /** Counts the execution number up from the head's. @throws ConcurrencyConflict when another did */
  nextExecution(head: CaseHead): Promise<CaseHead>;
  flag(caseId: string, nextCheckAt: Date): Promise<void>;
  putLink(link: LinkRecord): Promise<void>;
  /** Many links at once; none has a condition. */
  putLinks(links: readonly LinkRecord[]): Promise<void>;
  /** Records at how many working days the applicant was reminded of an open revision. */
  reminded(caseId: string, at: { step: StepId; round: number }, days: readonly number[]): Promise<void>;
  saveBundle(record: BundleRecord): Promise<void>;
}

/** The index of cases that need a check. */
export interface Checks {
  /** Returns the ids of cases whose check is due, longest waiting first. */
  due(now: Date, limit: number): Promise<string[]>;
}

export interface WholeCase extends Dossier {
  events: CaseEvent[];
  /** In the order of the forms that they were made of. */
  documents: DocumentRecord[];
  /** The ZIP that somebody asked for. */
  bundle?: BundleRecord;
}
