import type { CaseHead } from '../case/records';
import type { Figures } from './figures';
import type { Month } from './months';
import type { BacklogOfPost } from './series';

/** A month and its figures; one without any row has empty ones. */
export interface MonthOf {
  month: Month;
  figures: Figures;
}

/** The open work of the whole office at present. */
interface Backlog {
  posts: BacklogOfPost[];
  /** With the applicant. */
  withApplicant: number;
  /** Most overdue first. */
  oldest: CaseHead[];
  /** Open cases at the end of each week; absent where the period does not reach today. */
  weeks?: { week: string; open: number }[];
}

export interface ShownFigures {
  months: MonthOf[];
  total: Figures;
  /** Agencies that have a row in the period, by key. */
  agencies: [string, string][];
  backlog: Backlog;
}

/** The numbers that the desk begins with. */
export interface Dashboard {
  running: number;
  late: number;
  withApplicant: number;
  /** Cases that were open when the last month ended. */
  openBefore: number;
  doneThisMonth: number;
  doneLastMonth: number;
}
