import type { CaseHead } from '../domain/case/records';
import type { OutcomeId } from '../domain/sop/outcomes';
import type { StepId } from '../domain/sop/sop';

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
interface WaitingAsked extends PageAsked {
  until?: string;
  keep?(head: CaseHead): boolean;
}

/** The open and done work of holders: roster ids, 'pemohon' or 'kosong'. */
export interface Work {
  /** Cases that wait for a holder, earliest due first (the applicant's: longest waiting first), up to the instant `until`. */
  waiting(holder: string, page: WaitingAsked): Promise<Page<CaseHead>>;
  /** The same of several holders in one list. Each holder's keys are read as a whole: for what is late, or one person's posts. */
  waitingOf(holders: readonly string[], page: WaitingAsked): Promise<Page<CaseHead>>;
  /** The decisions of these holders in one list, newest first. */
  decided(holders: readonly string[], page: PageAsked): Promise<Page<Decided>>;
}

/** One decision of a holder, with its case as it stands now. */
export interface Decided {
  head: CaseHead;
  decidedAt: string;
  step: StepId;
  outcome: OutcomeId;
}

/** The schedules' own records. A person is the hash of their mailbox. */
export interface Rounds {
  /** Claims the day's mail to a person before it is sent. @returns false where it was claimed before */
  claim(day: string, person: string): Promise<boolean>;
  sent(day: string, person: string): Promise<void>;
  /** The people who were claimed that day and, as far as is known, not written to: their round broke off. */
  unsent(day: string): Promise<string[]>;
  /** Tells whether that day's round went through. */
  isThrough(day: string): Promise<boolean>;
  through(day: string): Promise<void>;
  /** The version that the last complete pass over open steps used, and the number of passes that used it. */
  passed(of: Passing): Promise<Pass | undefined>;
  pass(of: Passing, done: Pass): Promise<void>;
}

/** The reason of a pass over open steps: their holders after a change of the roster, their dates after one of the calendar. */
type Passing = 'holders' | 'calendar';

export interface Pass {
  stand: string;
  passes: number;
  /** Of the calendar: its days off, the working days that applicants have, and the earliest day off that was new. */
  days?: string[];
  lapse?: number;
  since?: string;
}
