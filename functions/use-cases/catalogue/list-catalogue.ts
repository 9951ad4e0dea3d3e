import type { CatalogueQuery } from '../../domain/catalogue/catalogue-filter';
import type { Catalogue, CataloguePage } from '../../ports/catalogue';

/** Records on a page of the desk. */
const catalogueRows = 25;

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
