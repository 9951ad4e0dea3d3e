import type { Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { deskApp } from './desk-app';
import { askExport, showForm } from './export/ask';
import { downloadExport, showMade } from './export/fetch';

/** The register as files: asked for here, made in the background, fetched by a link that soon ends. */
export const deskExport = (deps: DepsOf<'desk-export'>): Hono => {
  const app = deskApp(deps);
  app.get('/meja/ekspor', showForm(deps));
  app.post('/meja/ekspor', askExport(deps));
  app.get('/meja/ekspor/:exportId', showMade(deps));
  app.get('/meja/ekspor/:exportId/:format', downloadExport(deps));
  return app;
};
