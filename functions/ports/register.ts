import type { CaseHead } from '../domain/case/records';

/** A part of the register, newest first, and where it goes on: an opaque text. `cut`: not all that may fit was looked at. */
export interface RegisterPage {
  heads: CaseHead[];
  next?: string;
  cut?: boolean;
}

/** `keep` decides while the page is read, so that a page is full where enough is kept. */
interface RegisterAsked {
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
