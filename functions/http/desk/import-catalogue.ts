import type { Hono } from 'hono';
import { deskApp } from './desk-app';
import { importFile } from './catalogue/import-file';
import { type ImportDeps, showImportForm } from './catalogue/import-preview';

/** Lambda accepts 6 MB, and the encoding of a file takes a third of it. */
const maxBodyBytes = 4 * 1024 * 1024;

/** Imports a spreadsheet in two steps: a preview that changes nothing, and the button that applies it. */
export const deskCatalogueImport = (deps: ImportDeps): Hono => {
  const app = deskApp(deps, maxBodyBytes);
  app.get('/meja/katalog/impor', showImportForm(deps));
  app.post('/meja/katalog/impor', importFile(deps));
  return app;
};
