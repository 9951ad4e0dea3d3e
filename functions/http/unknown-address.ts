import type { Hono } from 'hono';
import type { Deps } from '../deps';
import { notFoundPage } from '../pages/not-found';
import { newApp } from './app';

/** What an address should have been: single slashes, none at the end. Begins with one slash, so it never names another host. */
const tidied = (path: string): string => `/${path.split('/').filter(Boolean).join('/')}`;

/**
 * GET of whatever no other function answers, as when a link was cut off or typed by hand: the form at the bare address, the tidied
 * address where slashes were added, else a page that says where to go.
 */
export const unknownAddress = ({ config }: Pick<Deps, 'config'>): Hono => {
  const app = newApp();
  app.get('/', (c) => c.redirect(`${config.siteUrl}/`, 303));
  app.get('/:path{.+}', (c) => {
    const { path } = c.req;
    return tidied(path) === path ? c.html(notFoundPage(), 404) : c.redirect(tidied(path), 303);
  });
  return app;
};
