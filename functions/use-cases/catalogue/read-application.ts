import type { CatalogueEvent, CatalogueRecord } from '../../domain/catalogue/record';
import { NotFound } from '../../domain/errors';
import type { Catalogue, CatalogueRow } from '../../ports/catalogue';

/** Records that a search for the kept one offers. */
const mostOffered = 10;

/** Returns a record of the catalogue in any state. @throws NotFound */
export const readApplication = async (
  { catalogue }: { catalogue: Pick<Catalogue, 'get'> },
  id: string,
): Promise<CatalogueRecord> => {
  const record = await catalogue.get(id);
  if (!record) throw new NotFound('application');
  return record;
};

/** Returns a record with the events of its chain. @throws NotFound */
export const readHistory = async (
  { catalogue }: { catalogue: Pick<Catalogue, 'history'> },
  id: string,
): Promise<{ record: CatalogueRecord; events: CatalogueEvent[] }> => {
  const found = await catalogue.history(id);
  if (!found) throw new NotFound('application');
  return found;
};

/** Returns the records that a double can be merged into: those that a text finds, by default its own name, without itself. */
export const findKept = async (
  { catalogue }: { catalogue: Pick<Catalogue, 'search'> },
  { id, content }: CatalogueRecord,
  typed: string,
): Promise<{ text: string; rows: CatalogueRow[] }> => {
  const text = (typed || content.name).slice(0, 200);
  const found = await catalogue.search(text, {}, { limit: mostOffered + 1 });
  return { text, rows: found.rows.filter((row) => row.id !== id).slice(0, mostOffered) };
};
