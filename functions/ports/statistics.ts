import type { MonthFigures } from '../domain/statistics/figures';
import type { Month } from '../domain/statistics/months';
import type { StatisticsRow } from '../domain/statistics/row';

/** A case that waits for a holder; `at`: when it is due, or for the applicant since when. */
export interface Waiting {
  caseId: string;
  holder: string;
  at: string;
}

/** The rows of what was decided, and what is kept of them by month. `actors` are roster ids, or 'pemohon' for all others. */
export interface StatisticsReader {
  /** Every row of these actors from one instant to another, both included, oldest first. */
  rows(actors: readonly string[], from: string, to: string): Promise<StatisticsRow[]>;
  /** The time of the oldest decision of these actors. */
  oldest(actors: readonly string[]): Promise<string | undefined>;
  /** Every case that waits for these holders, earliest first. Keys alone are read. */
  waiting(holders: readonly string[]): Promise<Waiting[]>;
  /** The months that are kept, oldest first: of an agency by its key, or of the whole office. */
  months(agency: string | undefined, from: Month, to: Month): Promise<MonthFigures[]>;
  /** The instant up to which rows are in the months; undefined where none is kept yet. */
  countedUntil(): Promise<string | undefined>;
}

export interface Statistics extends StatisticsReader {
  /** Keeps a month. One that goes further stays; `again` replaces one that goes as far. */
  saveMonth(agency: string | undefined, month: MonthFigures, again?: boolean): Promise<void>;
  saveCountedUntil(until: string): Promise<void>;
  /** Writes the row of an entry anew, for one that is missing or says something else. */
  repairRow(row: StatisticsRow, actor: string): Promise<void>;
  /** The row as the index keys of its entry have it, to be compared. */
  storedRows(caseId: string): Promise<Map<number, string>>;
  /** The index keys that a row should have. */
  keyOf(row: StatisticsRow, actor: string): string;
}
