import type { Context, Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { notFoundPage } from '../../pages/public/not-found';
import { newApp } from '../app';
import { asPage } from '../problems';

/** Returns the address with single slashes and none at the end. It begins with exactly one slash, so it can't name another host. */
const tidyPath = (path: string): string => `/${path.split('/').filter(Boolean).join('/')}`;

/**
 * Answers GET of each address without another function, for example after a link was cut off or typed by hand. Redirects addresses of the
 * site's pages, and addresses with extra slashes. All others get a page with ways on.
 */
export const unknownAddress = (deps: DepsOf<'unknown-address'>): Hono => {
  const app = newApp();
  app.onError(asPage(deps));
  const answer = (c: Context) => {
    // Uses the address as it was sent, because Hono's own path is decoded. A decoded escape may be an invalid header or, as a backslash,
    // begin another host's address.
    const { pathname } = new URL(c.req.url);
    // A redirect would lose posted input.
    const isRead = ['GET', 'HEAD'].includes(c.req.method);
    return !isRead || tidyPath(pathname) === pathname
      ? c.html(notFoundPage(), 404)
      : c.redirect(tidyPath(pathname), 303);
  };
  app.get('/', (c) => c.redirect(`${deps.config.siteUrl}/`, 303));
  app.get('/alur', (c) => c.redirect(`${deps.config.siteUrl}/alur`, 303));
  app.get('/:path{.+}', answer);
  // A dot matches no line break.
  app.notFound(answer);
  return app;
};
