import type { Context, Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { notFoundPage } from '../../pages/public/not-found';
import { newApp } from '../app';
import { asPage } from '../problems';

/** Returns the address with single slashes and none at the end. It begins with one slash, so it never names another host. */
const tidied = (path: string): string => `/${path.split('/').filter(Boolean).join('/')}`;

/**
 * Answers GET of each address that no other function answers, as when a link was cut off or typed by hand. The site's pages are found at
 * their addresses, and an address with extra slashes is tidied. All others get a page that says where to go.
 */
export const unknownAddress = (deps: DepsOf<'unknown-address'>): Hono => {
  const app = newApp();
  app.onError(asPage(deps));
  const answer = (c: Context) => {
    // As it was sent: Hono's own path is decoded, and a decoded escape may be no header or, as a backslash, begin another host's address.
    const { pathname } = new URL(c.req.url);
    // Of what was posted nothing would be left behind a redirect.
    const isRead = ['GET', 'HEAD'].includes(c.req.method);
    return !isRead || tidied(pathname) === pathname ? c.html(notFoundPage(), 404) : c.redirect(tidied(pathname), 303);
  };
  app.get('/', (c) => c.redirect(`${deps.config.siteUrl}/`, 303));
  app.get('/alur', (c) => c.redirect(`${deps.config.siteUrl}/alur`, 303));
  app.get('/:path{.+}', answer);
  // A dot matches no line break.
  app.notFound(answer);
  return app;
};
