import type { CaseHead } from '../domain/case/records';
import type { OutgoingItem } from '../domain/letters/outgoing-list';

/**
 * A page of the register, newest first, and an opaque cursor for the next page. `cut`: some possible matches were not checked.
 * `letters`: the outgoing letters that have the searched number. `memos`: the months whose memo has it; a memo is about no case.
 */
export interface RegisterPage {
  heads: CaseHead[];
  next?: string;
  cut?: boolean;
  letters?: readonly Pick<OutgoingItem, 'caseId' | 'of'>[];
  memos?: readonly string[];
}

/** `keep` filters during the read, which fills the page if enough cases match. */
interface RegisterQuery {
  limit: number;
  before?: string;
  keep?(head: CaseHead): boolean;
}

interface RegisterSearch extends RegisterQuery {
  /** The keys of outgoing numbers (domain/letters/number-keys.ts). The cases of these letters, and memos, are found as well. */
  numberKeys?: readonly string[];
}

/** The register of requests, on its shelves (adapters/dynamodb/table.ts). Every read is bounded for any number of cases. */
export interface Register {
  page(shelves: readonly string[], query: RegisterQuery): Promise<RegisterPage>;
  /**
   * Returns the cases that every typed word finds (domain/register/register-words.ts). A `cut` page may have fewer cases than `limit`, or
   * none, and still have a next page.
   */
  search(text: string, query: RegisterSearch): Promise<RegisterPage>;
  /** Yields every case received between two instants, oldest first. For exports, not for pages. */
  received(from: string, to: string): AsyncIterable<CaseHead>;
  /** Stores the words of a case's head, which makes the case searchable. A repeated call changes nothing. */
  addWords(head: CaseHead): Promise<void>;
}
