import type { Hono } from 'hono';
import type { DepsOf } from '../catalog/deps-of';
import { demandOpen, openOfficialLink } from '../use-cases/open-link';
import { startBundle as start } from '../use-cases/start-bundle';
import { newApp } from './app';
import { asPage } from './problems';

/** POST /putusan/{secret}/bundel: starts the ZIP of the whole case and returns to the page, which offers the ZIP when it is ready. */
export const startBundle = (deps: DepsOf<'start-bundle'>): Hono => {
  const app = newApp();
  app.onError(asPage(deps));
  app.post('/putusan/:secret/bundel', async (c) => {
    const opened = await openOfficialLink(deps, c.req.param('secret'));
    demandOpen(opened);
    await start(deps, opened.dossier.head);
    return c.redirect(`/putusan/${opened.secret}`, 303);
  });
  return app;
};
