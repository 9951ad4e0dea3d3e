import type { CatalogueQuery } from '../../domain/catalogue/catalogue-filter';
import type { Catalogue, CataloguePage, CatalogueRow } from '../../ports/catalogue';

/** The number of records on a page of the desk. */
const catalogueRows = 25;
/** The most proposals that the desk lists. Others follow when these are confirmed. */
const maxProposed = 20;

/** Returns a page of the catalogue: the search results if words are given, otherwise the whole list. Filters apply to both. */
export const listCatalogue = (
  { catalogue }: { catalogue: Pick<Catalogue, 'page' | 'search'> },
  { cari, opd, raa, status }: CatalogueQuery,
  after?: string,
): Promise<CataloguePage> => {
  const [filter, paging] = [
    { agency: opd, raa, status },
    { limit: catalogueRows, after },
  ];
  return cari ? catalogue.search(cari, filter, paging) : catalogue.page(filter, paging);
};

/** Returns the records that wait for confirmation, sorted by name. */
export const listProposed = ({ catalogue }: { catalogue: Pick<Catalogue, 'proposed'> }): Promise<CatalogueRow[]> =>
  catalogue.proposed(maxProposed);
