import { Hono } from 'hono';
import type { CatalogRow } from '../functions/catalog';
import { asPage } from '../functions/http/problems';
import type { Deps } from '../functions/ports/deps';
import { loadApps } from './functions';

/** Returns true for the row that answers all remaining addresses. */
const isFallback = ({ routes = [] }: CatalogRow): boolean => routes.includes('GET /{path+}');

/** Returns one app for AWS's two origins: it tries the functions, then the static site, then the function for unknown addresses. */
export const createOneOriginApp = async (deps: Deps, site?: Hono): Promise<Hono> => {
  const parts = (await loadApps()).map(({ row, make }) => ({ row, part: make(deps) }));
  const app = new Hono();
  app.onError(asPage(deps));
  for (const { row, part } of parts) {
    if (isFallback(row)) continue;
    for (const { path, method } of part.routes)
      if (method !== 'ALL') app.on(method, path, (c) => part.fetch(c.req.raw, c.env));
  }
  const unknown = parts.find(({ row }) => isFallback(row))?.part ?? new Hono();
  app.get('*', async (c) => {
    const answer = await site?.fetch(c.req.raw);
    return answer && answer.status !== 404 ? answer : unknown.fetch(c.req.raw, c.env);
  });
  // This function adds the headers that every answer has.
  app.notFound((c) => unknown.fetch(c.req.raw, c.env));
  return app;
};
