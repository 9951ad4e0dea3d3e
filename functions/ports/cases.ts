import type { Transition } from '../domain/case/case';
import type { BundleRecord } from '../domain/case/bundle-record';
import type {
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
import type { Issue } from '../domain/documents/issuing';
import type { Opening } from '../domain/case/opening';
import type { StepId } from '../domain/sop/sop';

/** The reads of cases. */
export interface CaseReader {
  /**
   * Checks if registering would be refused, which lets a refused request leave nothing behind. Reserves nothing: only `register` does.
   * @throws Taken (subdomain, letter.number) if another case holds one of them
   */
  demandFree(holds: Pick<CaseHead, 'caseId' | 'subdomain' | 'letterKeys'>): Promise<void>;
  /** Returns the subdomain and letters that other cases hold, each with the holder's request number. */
  heldByOthers(holds: Pick<CaseHead, 'caseId' | 'subdomain' | 'letterKeys'>): Promise<Taken[]>;
  caseIdOf(trackingId: string): Promise<string | undefined>;
  /** Takes `recent` as `dossier` does. */
  view(caseId: string, recent?: boolean): Promise<CaseView | undefined>;
  /**
   * Returns everything stored about a case, in one read.
   * @param recent allows a read that is some moments old, at half the price: for acts whose writes fail if the case moved since
   */
  dossier(caseId: string, recent?: boolean): Promise<WholeCase | undefined>;
  /** Returns the issued documents, in the order of their forms. */
  documents(caseId: string): Promise<DocumentRecord[]>;
  /** Returns the case of a document. */
  caseOfDocument(documentId: string): Promise<string | undefined>;
  link(hash: string): Promise<LinkRecord | undefined>;
}

export interface CaseStore extends CaseReader, Drafts {
  /**
   * Registers under the next serial of `year`. The same caseId and body again returns the stored head.
   * @throws Taken (subdomain, letter.number, requestId), Busy after losing too many races
   */
  register(year: string, build: (serial: number) => Registration): Promise<CaseHead>;
  /** @throws ConcurrencyConflict, or Taken if another case holds the revision's subdomain or letter */
  apply(transition: Transition): Promise<void>;
  /**
   * Writes issued documents. `isFound` means that a recorded document of the case has the same lookup.
   * @throws ConcurrencyConflict
   */
  issue(issue: Issue, isFound: boolean): Promise<void>;
  /** Writes an opened step with its task token. @throws ConcurrencyConflict */
  open(opening: Opening): Promise<void>;
  /**
   * Writes an open step's moved dates, with the pending mails about them. @throws ConcurrencyConflict if the step or its dates changed
   * meanwhile
   */
  reschedule(change: Opening): Promise<void>;
  /** Stores the new token of a retried task for an open step. @throws ConcurrencyConflict if the step was decided meanwhile */
  replaceToken(head: CaseHead, token: string): Promise<void>;
  /**
   * Stores the pending work and the time of the next check (undefined: none). Returns false, and stores nothing, if `seq`, the pending
   * work or the next check has changed, or the step has opened since.
   */
  updatePending(head: CaseHead, pending: readonly PendingWork[], nextCheckAt: Date | undefined): Promise<boolean>;
  /** Increments the head's execution number. @throws ConcurrencyConflict if another call did so first */
  nextExecution(head: CaseHead): Promise<CaseHead>;
  flag(caseId: string, nextCheckAt: Date): Promise<void>;
  putLink(link: LinkRecord): Promise<void>;
  /** Writes many links at once, without conditions. */
  putLinks(links: readonly LinkRecord[]): Promise<void>;
  /** Records the working days after which the applicant was reminded of an open revision. */
  recordReminder(caseId: string, at: { step: StepId; round: number }, days: readonly number[]): Promise<void>;
  saveBundle(record: BundleRecord): Promise<void>;
}

/** The index of cases with a scheduled check. */
export interface Checks {
  /** Returns the ids of cases whose check is due, longest waiting first. */
  due(now: Date, limit: number): Promise<string[]>;
}

export interface WholeCase extends Dossier {
  events: CaseEvent[];
  /** The documents, in the order of their forms. */
  documents: DocumentRecord[];
  /** The requested ZIP of the case, or undefined. */
  bundle?: BundleRecord;
}
