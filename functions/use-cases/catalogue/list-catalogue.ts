import type { CatalogueQuery } from '../../domain/catalogue/catalogue-filter';
import type { Catalogue, CataloguePage, CatalogueRow } from '../../ports/catalogue';

/** Records on a page of the desk. */
const catalogueRows = 25;
/** Proposals that the desk names; others follow as these are confirmed. */
const mostProposed = 20;

/** A page of the catalogue: of what the words find, else of the list; narrowed either way. */
export const listCatalogue = (
  { catalogue }: { catalogue: Pick<Catalogue, 'page' | 'search'> },
  { cari, opd, raa, status }: CatalogueQuery,
  after?: string,
): Promise<CataloguePage> => {
  const [filter, asked] = [
    { agency: opd, raa, status },
    { limit: catalogueRows, after },
  ];
  return cari ? catalogue.search(cari, filter, asked) : catalogue.page(filter, asked);
};

/** Returns the records that wait to be confirmed, by name. */
export const listProposed = ({ catalogue }: { catalogue: Pick<Catalogue, 'proposed'> }): Promise<CatalogueRow[]> =>
  catalogue.proposed(mostProposed);
