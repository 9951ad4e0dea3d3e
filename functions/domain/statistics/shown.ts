import type { CaseHead } from '../case/records';
import type { Figures } from './figures';
import type { Month } from './months';
import type { BacklogOfPost } from './series';

/** A month and its statistics, which may be empty. */
export interface MonthOf {
  month: Month;
  figures: Figures;
}

/** The present open work of the whole office. */
interface Backlog {
  posts: BacklogOfPost[];
  /** Cases that wait for the applicant. */
  withApplicant: number;
  /** Open cases, the most overdue first. */
  oldest: CaseHead[];
  /** Open cases at the end of each week. Absent if the period does not reach today. */
  weeks?: { week: string; open: number }[];
}

export interface StatisticsView {
  /** The agency's key in the query, if no row of the period has it. The figures are then those of all agencies. */
  unknownAgency?: string;
  months: MonthOf[];
  total: Figures;
  /** Agencies with a row in the period: key and name. */
  agencies: [string, string][];
  backlog: Backlog;
}

/** The numbers at the top of the desk's first page. */
export interface Dashboard {
  running: number;
  late: number;
  withApplicant: number;
  /** Cases open at the end of the last month. */
  openBefore: number;
  doneThisMonth: number;
  doneLastMonth: number;
}
