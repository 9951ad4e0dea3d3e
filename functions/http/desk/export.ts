import type { Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { deskApp } from './desk-app';
import { askExport, showForm } from './export/ask';
import { downloadExport, showExportFiles } from './export/fetch';

/** Exports the register: the desk requests the files, a background task writes them, and a short-lived link downloads them. */
export const deskExport = (deps: DepsOf<'desk-export'>): Hono => {
  const app = deskApp(deps);
  app.get('/meja/ekspor', showForm(deps));
  app.post('/meja/ekspor', askExport(deps));
  app.get('/meja/ekspor/:exportId', showExportFiles(deps));
  app.get('/meja/ekspor/:exportId/:format', downloadExport(deps));
  return app;
};
