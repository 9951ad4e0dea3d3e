import type { Context } from 'hono';
import { readCatalogueQuery } from '../../../domain/catalogue/catalogue-filter';
import { CatalogueListPage } from '../../../pages/desk/catalogue/list';
import { document } from '../../../pages/parts/layout';
import { requestCatalogueExport } from '../../../use-cases/catalogue/export-catalogue';
import { listCatalogue, listProposed } from '../../../use-cases/catalogue/list-catalogue';
import { pagingOf } from '../../paging-of';
import { atDesk, postedAtDesk } from '../at-desk';
import type { CatalogueDeps } from './path';

const importedText = (c: Context): string => {
  const count = /^\d{1,4}$/.exec(c.req.query('jumlah') ?? '')?.[0] ?? 0;
  return `${Number(count)} aplikasi sudah diimpor.`;
};

/** Shows the list, filtered and paged by its address. */
export const showCatalogue = (deps: CatalogueDeps) => async (c: Context) => {
  const { reader } = await atDesk(deps, c);
  const { query, unknown } = readCatalogueQuery(c.req.query());
  const { after, number, neighbours } = pagingOf(c, query);
  const done = c.req.query('hasil') === 'diimpor' ? importedText(c) : undefined;
  const [page, proposed] = await Promise.all([listCatalogue(deps, query, after), listProposed(deps)]);
  return c.html(
    document(
      <CatalogueListPage {...{ reader, query, unknown, page, proposed, number, done }} {...neighbours(page.next)} />,
    ),
    unknown.length > 0 ? 400 : 200,
  );
};

/** Starts the catalogue's export as files, and redirects to its page. */
export const exportCatalogue = (deps: CatalogueDeps) => async (c: Context) => {
  await postedAtDesk(deps, c);
  return c.redirect(`/meja/ekspor/${await requestCatalogueExport(deps)}`, 303);
};
