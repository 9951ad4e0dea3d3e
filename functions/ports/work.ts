import type { CaseHead } from '../domain/case/records';
import type { IntegrationExtent } from '../domain/case/open-integrations';
import type { OutcomeId } from '../domain/sop/outcomes';
import type { StepId } from '../domain/sop/sop';

/** A bounded page of a list, and the position of the next page. `cut`: reading stopped at its cost limit before the page was full. */
export interface Page<T> {
  items: T[];
  next?: Record<string, unknown>;
  cut?: true;
}

export interface PageAsked {
  limit: number;
  after?: Record<string, unknown>;
}

/** `keep` filters during the read. `until` is the latest due time. */
interface WaitingAsked extends PageAsked {
  until?: string;
  keep?(head: CaseHead): boolean;
}

/** The open and the finished work of holders: roster ids, 'pemohon' or 'kosong'. */
export interface Work {
  /** Returns cases that wait for a holder and are due by `until`: earliest due first, or longest waiting first for the applicant. */
  waiting(holder: string, page: WaitingAsked): Promise<Page<CaseHead>>;
  /** Returns the same for several holders in one list. It reads all keys of each holder: only for late work or for one person's posts. */
  waitingOf(holders: readonly string[], page: WaitingAsked): Promise<Page<CaseHead>>;
  /** Returns the decisions of these holders in one list, newest first. */
  decisionsOf(holders: readonly string[], page: PageAsked): Promise<Page<DecisionOfHolder>>;
}

/** One decision of a holder, with its case as it is now. */
export interface DecisionOfHolder {
  head: CaseHead;
  decidedAt: string;
  step: StepId;
  outcome: OutcomeId;
  /** The extent of the integration, for a finished step 6. */
  extent?: IntegrationExtent;
}

/** The schedules' own records. A person is the hash of their mailbox. */
export interface Rounds {
  /** Claims the day's mail to a person before it is sent. @returns false if it was claimed before */
  claim(day: string, person: string): Promise<boolean>;
  /** Records that the claimed mail was sent. */
  confirmSent(day: string, person: string): Promise<void>;
  /** Returns the people whose mail of that day was claimed, but not confirmed as sent: their round was interrupted. */
  unconfirmed(day: string): Promise<string[]>;
  /** Returns true if the round of that day is complete. */
  isComplete(day: string): Promise<boolean>;
  markComplete(day: string): Promise<void>;
  /** Returns the version that the last complete pass over open steps used, and the number of passes that used it. */
  lastPass(of: PassReason): Promise<Pass | undefined>;
  savePass(of: PassReason, done: Pass): Promise<void>;
}

/** The reason of a pass over open steps: a changed roster moves holders, a changed calendar moves dates. */
type PassReason = 'holders' | 'calendar';

export interface Pass {
  stand: string;
  passes: number;
  /** For the calendar: its days off, the applicants' time limit in working days, and the earliest new day off. */
  days?: string[];
  lapse?: number;
  since?: string;
}
