import { recordAsCandidate } from '../../domain/advice/comparable';
import { findSimilar, wordsToLookUp } from '../../domain/similarity/score';
import { bestIds, countIn, keysAWord } from '../look-up-words';
import type { CatalogueEvent, CatalogueRecord } from '../../domain/catalogue/record';
import { NotFound } from '../../domain/errors';
import type { Catalogue, CatalogueRow } from '../../ports/catalogue';

type LookUp = { catalogue: Pick<Catalogue, 'search' | 'findByWords' | 'getMany'> };

/** Returns the listed records that are most like a record, by the comparison that requests get. */
const twinsOf = async ({ catalogue }: LookUp, record: CatalogueRecord): Promise<CatalogueRow[]> => {
  const asked = recordAsCandidate(record);
  const hits = await catalogue.findByWords(
    wordsToLookUp(asked).map((word) => word.toUpperCase()),
    keysAWord,
  );
  const ids = bestIds(hits).filter((id) => id !== record.id);
  const records = ids.length > 0 ? await catalogue.getMany(ids) : [];
  const candidates = records.filter(({ state }) => state === 'listed').map(recordAsCandidate);
  return findSimilar(asked, candidates, countIn(hits)).map(({ record: { id, content } }) => ({ id, ...content }));
};

/** Records that a search for the kept one offers. */
const mostOffered = 10;

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
export const readConfirmed = async (
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
export const findKept = async (
  deps: LookUp,
  record: CatalogueRecord,
  searched: string,
): Promise<{ text: string; rows: CatalogueRow[] }> => {
  const text = (searched || record.content.name).slice(0, 200);
  const [twins, { rows }] = await Promise.all([
    searched ? [] : twinsOf(deps, record),
    deps.catalogue.search(text, {}, { limit: mostOffered + 1 }),
  ]);
  const others = rows.filter(({ id }) => id !== record.id && !twins.some((twin) => twin.id === id));
  return { text, rows: [...twins, ...others].slice(0, mostOffered) };
};
