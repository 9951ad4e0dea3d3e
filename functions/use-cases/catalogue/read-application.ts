import { recordAsCandidate } from '../../domain/advice/comparable';
import { findSimilar, wordsToLookUp } from '../../domain/similarity/score';
import { bestIds, countIn, keysAWord } from '../look-up-words';
import type { CatalogueEvent, CatalogueRecord } from '../../domain/catalogue/record';
import { NotFound } from '../../domain/errors';
import type { Catalogue, CatalogueRow } from '../../ports/catalogue';

type SimilarDeps = { catalogue: Pick<Catalogue, 'search' | 'findByWords' | 'getMany'> };

/** Returns the listed records that are most like a record, by the comparison that requests get. */
const similarRecords = async ({ catalogue }: SimilarDeps, record: CatalogueRecord): Promise<CatalogueRow[]> => {
  const candidate = recordAsCandidate(record);
  const hits = await catalogue.findByWords(
    wordsToLookUp(candidate).map((word) => word.toUpperCase()),
    keysAWord,
  );
  const ids = bestIds(hits).filter((id) => id !== record.id);
  const records = ids.length > 0 ? await catalogue.getMany(ids) : [];
  const candidates = records.filter(({ state }) => state === 'listed').map(recordAsCandidate);
  return findSimilar(candidate, candidates, countIn(hits)).map(({ record: { id, content } }) => ({ id, ...content }));
};

/** Records that a search for the kept one offers. */
const maxOffered = 10;

/** Accepts an id as records have it; an address may hold anything. */
const isId = (id: string): boolean => /^[\w-]{1,64}$/.test(id);

/** Returns a record of the catalogue in any state. @throws NotFound */
export const readApplication = async (
  { catalogue }: { catalogue: Pick<Catalogue, 'get'> },
  id: string,
): Promise<CatalogueRecord> => {
  const record = isId(id) ? await catalogue.get(id) : undefined;
  if (!record) throw new NotFound('application');
  return record;
};

/** Returns a record as officials read it: a proposal that the secretariat has not confirmed is the desk's alone. @throws NotFound */
export const readConfirmedApplication = async (
  deps: { catalogue: Pick<Catalogue, 'get'> },
  id: string,
): Promise<CatalogueRecord> => {
  const record = await readApplication(deps, id);
  if (record.state === 'proposed') throw new NotFound('application');
  return record;
};

/** Returns a record with the events of its chain. @throws NotFound */
export const readHistory = async (
  { catalogue }: { catalogue: Pick<Catalogue, 'history'> },
  id: string,
): Promise<{ record: CatalogueRecord; events: CatalogueEvent[] }> => {
  const found = isId(id) ? await catalogue.history(id) : undefined;
  if (!found) throw new NotFound('application');
  return found;
};

/**
 * Returns the records into which a duplicate can be merged, without itself. With a search text, returns its matches. Without one, returns
 * likely twins first, then the matches of its name.
 */
export const findMergeTargets = async (
  deps: SimilarDeps,
  record: CatalogueRecord,
  searchText: string,
): Promise<{ text: string; rows: CatalogueRow[] }> => {
  const text = (searchText || record.content.name).slice(0, 200);
  const [similar, { rows }] = await Promise.all([
    searchText ? [] : similarRecords(deps, record),
    deps.catalogue.search(text, {}, { limit: maxOffered + 1 }),
  ]);
  const otherMatches = rows.filter(({ id }) => id !== record.id && !similar.some((other) => other.id === id));
  return { text, rows: [...similar, ...otherMatches].slice(0, maxOffered) };
};
