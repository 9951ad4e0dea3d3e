import type { Context } from 'hono';
import { readCatalogueQuery } from '../../../domain/catalogue/catalogue-filter';
import type { DepsOf } from '../../../catalog/deps-of';
import { OfficialApplicationPage, OfficialCataloguePage } from '../../../pages/official/catalogue';
import { document } from '../../../pages/parts/layout';
import { listCatalogue } from '../../../use-cases/catalogue/list-catalogue';
import { readConfirmedApplication } from '../../../use-cases/catalogue/read-application';
import { demandOpen } from '../../../use-cases/open-link';
import { openStepLink } from '../../../use-cases/open-step-link';
import { pagingOf } from '../../paging-of';

type ReadDeps = DepsOf<'overview'>;

/** Returns the decision page's path if the link still shows its case. @throws NotFound, LinkEnded */
const pathOf = async (deps: ReadDeps, c: Context): Promise<string> => {
  const page = await openStepLink(deps, c.req.param('secret') ?? '', { recentOffice: true });
  demandOpen(page);
  return `/putusan/${page.secret}`;
};

/** Shows the catalogue behind an official's link, read-only and without personal data. */
export const showCatalogueByLink = (deps: ReadDeps) => async (c: Context) => {
  const path = await pathOf(deps, c);
  const { query, unknown } = readCatalogueQuery(c.req.query());
  const { after, number, neighbours } = pagingOf(c, query);
  const page = await listCatalogue(deps, query, after);
  const props = { path, query, unknown, page, number, ...neighbours(page.next) };
  return c.html(document(<OfficialCataloguePage {...props} />), unknown.length > 0 ? 400 : 200);
};

/** Shows one application of the catalogue. @throws NotFound */
export const showApplicationByLink = (deps: ReadDeps) => async (c: Context) => {
  const path = await pathOf(deps, c);
  const record = await readConfirmedApplication(deps, c.req.param('id') ?? '');
  return c.html(document(<OfficialApplicationPage {...{ path, record }} />));
};
