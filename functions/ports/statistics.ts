import type { MonthFigures } from '../domain/statistics/figures';
import type { Month } from '../domain/statistics/months';
import type { StatisticsRow } from '../domain/statistics/row';

/** A case that waits for a holder. `at` is its due time or, for the applicant, the start of the wait. */
export interface Waiting {
  caseId: string;
  holder: string;
  at: string;
}

/** The rows of decisions, and their saved figures by month. `actors` are roster ids, or 'pemohon' for all others. */
export interface StatisticsReader {
  /** Returns every row of these actors between two instants, both included, oldest first. */
  rows(actors: readonly string[], from: string, to: string): Promise<StatisticsRow[]>;
  /** Returns the time of these actors' oldest decision. */
  oldest(actors: readonly string[]): Promise<string | undefined>;
  /** Returns every case that waits for these holders, earliest first. Reads only index keys. */
  waiting(holders: readonly string[]): Promise<Waiting[]>;
  /** Returns the saved months, oldest first: of an agency by its key, or of the whole office. */
  months(agency: string | undefined, from: Month, to: Month): Promise<MonthFigures[]>;
  /** Returns the instant up to which the months include all rows, or undefined if none is saved. */
  countedUntil(): Promise<string | undefined>;
}

export interface Statistics extends StatisticsReader {
  /** Saves a month, unless the saved one reaches further. With `replacesEqual` it also replaces one that reaches equally far. */
  saveMonth(agency: string | undefined, month: MonthFigures, replacesEqual?: boolean): Promise<void>;
  saveCountedUntil(until: string): Promise<void>;
  /** Saves a month also where the saved one reaches further. */
  replaceMonth(agency: string | undefined, month: MonthFigures): Promise<void>;
  /** Saves the time of counting also where the saved one is later. */
  replaceCountedUntil(until: string): Promise<void>;
  /** Rewrites the row of an entry that is missing or differs. */
  repairRow(row: StatisticsRow, actor: string): Promise<void>;
  /** Returns the stored rows of a case as index keys, for comparison. */
  storedRows(caseId: string): Promise<Map<number, string>>;
  /** Returns the index key that a row should have. */
  keyOf(row: StatisticsRow, actor: string): string;
}
