import type { CatalogueChange } from '../domain/catalogue/change';
import type { CatalogueContent, CatalogueEvent, CatalogueRecord, CatalogueState } from '../domain/catalogue/record';

/** A record as lists show it. */
export type CatalogueRow = { id: string } & Pick<
  CatalogueContent,
  'name' | 'abbreviation' | 'agency' | 'class' | 'raa' | 'status'
>;

/** The filter of the list. `raa`: that code and all below it. */
export interface CatalogueFilter {
  agency?: string;
  raa?: string;
  status?: CatalogueContent['status'];
}

/** A part of the catalogue by name, and where it goes on. `cut`: not all that may fit was looked at. */
export interface CataloguePage {
  rows: CatalogueRow[];
  next?: string;
  cut?: boolean;
}

/** Records with a word, by their ids. `cut`: there are more, so that the word tells little. */
export interface CatalogueHits {
  word: string;
  ids: string[];
  cut: boolean;
}

/** The catalogue of applications. Every read but `all` is bounded, however many records there are; only listed ones are found. */
export interface CatalogueReader {
  get(id: string): Promise<CatalogueRecord | undefined>;
  /** A record with the newest events of its chain, 100 without `most`, the oldest of them first. */
  history(id: string, most?: number): Promise<{ record: CatalogueRecord; events: CatalogueEvent[] } | undefined>;
  /** The records of these ids that there are, in any order. */
  getMany(ids: readonly string[]): Promise<CatalogueRecord[]>;
  page(filter: CatalogueFilter, asked: { limit: number; after?: string }): Promise<CataloguePage>;
  /** Records of which each typed word begins a word, by name. */
  search(text: string, filter: CatalogueFilter, asked: { limit: number; after?: string }): Promise<CataloguePage>;
  /** Per word, whole as `catalogueWordsIn` folds it, up to `limit` records. */
  findByWords(words: readonly string[], limit: number): Promise<CatalogueHits[]>;
  /** Records of a code and all below it. */
  findByRaa(code: string, limit: number): Promise<CatalogueRow[]>;
  findByAgency(agency: string, limit: number): Promise<CatalogueRow[]>;
  /** The id of the record that holds a name in an agency, listed or merged. */
  idOf(name: string, agency: string): Promise<string | undefined>;
  /** Records that wait for the secretariat, by name. */
  proposed(limit: number): Promise<CatalogueRow[]>;
  /** Listed records whose integration may be tried again on this day ('YYYY-MM-DD') or before, the oldest date first. */
  retriesDue(day: string, limit: number): Promise<CatalogueRow[]>;
  /** Every record of these states, of all without: for imports and exports, not for a page. */
  all(states?: readonly CatalogueState[]): AsyncIterable<CatalogueRecord>;
}

export interface Catalogue extends CatalogueReader {
  /**
   * Stores a record's next version with its event and all that finds it, all or nothing; of a merge both records.
   * @throws ConcurrencyConflict where another change came first, Taken (app.name) where another record has that name in that agency
   */
  change(...changes: readonly CatalogueChange[]): Promise<void>;
  /** Stores anew what finds a record by today's words. One that changed meanwhile has them already. */
  addWords(record: CatalogueRecord): Promise<void>;
}
