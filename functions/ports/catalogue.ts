import type { CatalogueChange } from '../domain/catalogue/change';
import type { CatalogueContent, CatalogueEvent, CatalogueRecord, CatalogueState } from '../domain/catalogue/record';

/** A record as lists show it. */
export type CatalogueRow = { id: string } & Pick<
  CatalogueContent,
  'name' | 'abbreviation' | 'agency' | 'class' | 'raa' | 'status'
>;

/** The filter of the list. `raa` matches a code and all codes below it. */
export interface CatalogueFilter {
  agency?: string;
  raa?: string;
  status?: CatalogueContent['status'];
}

/** A page of the catalogue, sorted by name, and the position of the next page. `cut`: some possible matches were not checked. */
export interface CataloguePage {
  rows: CatalogueRow[];
  next?: string;
  cut?: boolean;
}

/** The ids of the records with a word. `near`: with a longer word. `cut`: there are more records, and the word says little. */
export interface CatalogueHits {
  word: string;
  ids: string[];
  near: string[];
  cut: boolean;
}

/** The catalogue of applications. Every read except `all` is bounded for any number of records. Searches find only listed records. */
export interface CatalogueReader {
  get(id: string): Promise<CatalogueRecord | undefined>;
  /** Returns a record with the newest events of its chain, at most `most` (default 100), in time order. */
  history(id: string, most?: number): Promise<{ record: CatalogueRecord; events: CatalogueEvent[] } | undefined>;
  /** Returns the existing records with these ids, in any order. */
  getMany(ids: readonly string[]): Promise<CatalogueRecord[]>;
  page(filter: CatalogueFilter, paging: { limit: number; after?: string }): Promise<CataloguePage>;
  /** Returns records in which each typed word begins some word, sorted by name. */
  search(text: string, filter: CatalogueFilter, paging: { limit: number; after?: string }): Promise<CataloguePage>;
  /** Returns up to `limit` records for each word. Words are whole, as `catalogueWordsIn` folds them. */
  findByWords(words: readonly string[], limit: number): Promise<CatalogueHits[]>;
  /** Returns records with this code or a code below it. */
  findByRaa(code: string, limit: number): Promise<CatalogueRow[]>;
  findByAgency(agency: string, limit: number): Promise<CatalogueRow[]>;
  /** Returns the id of the listed or merged record that holds a name in an agency. */
  idOf(name: string, agency: string): Promise<string | undefined>;
  /** Returns up to `limit` listed records with a name in any agency. Long names are compared by their first letters. */
  namesakes(name: string, limit: number): Promise<CatalogueRow[]>;
  /** Returns records that wait for the secretariat, sorted by name. */
  proposed(limit: number): Promise<CatalogueRow[]>;
  /** Returns listed records whose integration may be tried again by this day ('YYYY-MM-DD'), the oldest date first. */
  retriesDue(day: string, limit: number): Promise<CatalogueRow[]>;
  /** Yields every record in these states, or in all states. For imports and exports, not for pages. */
  all(states?: readonly CatalogueState[]): AsyncIterable<CatalogueRecord>;
}

export interface Catalogue extends CatalogueReader {
  /**
   * Stores a record's next version, its event, and the items that find it: all or nothing. A merge stores two records.
   * @throws ConcurrencyConflict if another change came first, Taken (app.name) if another record has that name in that agency
   */
  change(...changes: readonly CatalogueChange[]): Promise<void>;
  /** Rewrites the items that find a record by its words. A record that changed meanwhile already has them. */
  addWords(record: CatalogueRecord): Promise<void>;
}
