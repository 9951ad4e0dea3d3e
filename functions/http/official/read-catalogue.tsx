import type { Context } from 'hono';
import { catalogueFilter } from '../../domain/catalogue/catalogue-filter';
import { NotFound } from '../../domain/errors';
import type { DepsOf } from '../../catalog/deps-of';
import { OfficialApplicationPage, OfficialCataloguePage } from '../../pages/official/catalogue';
import { document } from '../../pages/parts/layout';
import { listCatalogue } from '../../use-cases/catalogue/list-catalogue';
import { pagingOf } from '../paging-of';
import { readableStep } from './step-page';

type DecideDeps = DepsOf<'decide-step'>;

const pathOf = async (deps: DecideDeps, c: Context): Promise<string> =>
  `/putusan/${(await readableStep(deps, c, false)).secret}`;

/** GET …/katalog: the catalogue as whoever decides may read it. */
export const readCatalogue = (deps: DecideDeps) => async (c: Context) => {
  const path = await pathOf(deps, c);
  const query = catalogueFilter.parse(c.req.query());
  const { after, number, beside } = pagingOf(c, query);
  const page = await listCatalogue(deps, query, after);
  return c.html(document(<OfficialCataloguePage {...{ path, query, page, number }} {...beside(page.next)} />));
};

/** GET …/katalog/{id}. A proposal that the secretariat has not confirmed is the desk's alone. @throws NotFound */
export const readApplication = (deps: DecideDeps) => async (c: Context) => {
  const path = await pathOf(deps, c);
  const id = c.req.param('id') ?? '';
  const record = /^[\w-]{1,64}$/.test(id) ? await deps.catalogue.get(id) : undefined;
  if (!record || record.state === 'proposed') throw new NotFound('application');
  return c.html(document(<OfficialApplicationPage {...{ path, record }} />));
};
