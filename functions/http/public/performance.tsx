import { arrayBuffer } from 'node:stream/consumers';
import type { Context, Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { NotFound } from '../../domain/errors';
import { monthOf } from '../../domain/statistics/months';
import { openData, type OpenTable, openTables } from '../../domain/statistics/open-data';
import { performancePath as path, publishesFigures } from '../../domain/statistics/published';
import { PerformancePage } from '../../pages/public/performance';
import { document } from '../../pages/parts/layout';
import { csvOf } from '../../use-cases/csv-stream';
import { keepPublished, publishedMaxAgeSeconds } from '../../use-cases/keep-published';
import { newApp } from '../app';
import { asPage } from '../problems';

const csv = async (c: Context, { name, columns, rows }: OpenTable): Promise<Response> => {
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return c.body(await arrayBuffer(csvOf(cells, columns, { bom: false })), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="kinerja-${name}.csv"`,
  });
};

/** The office's figures for the public, as a page and as open data, for an office that publishes them. */
export const performance = (deps: DepsOf<'performance'>): Hono => {
  const app = newApp({ publicMaxAgeSeconds: publishedMaxAgeSeconds });
  app.onError(asPage(deps));
  app.use(async (_c, next) => {
    if (!publishesFigures()) throw new NotFound('performance');
    await next();
  });
  const figures = keepPublished(deps);
  app.get(path, async (c) =>
    c.html(document(<PerformancePage figures={await figures()} thisMonth={monthOf(deps.clock.now())} />)),
  );
  app.get(`${path}/data.json`, async (c) => c.json(openData(await figures())));
  for (const [name, table] of Object.entries(openTables))
    app.get(`${path}/${name}.csv`, async (c) => csv(c, { name, ...table(await figures()) }));
  return app;
};
