import type { Hono } from 'hono';
import { deskApp } from './desk-app';
import { addRecord, showAddForm } from './catalogue/add';
import { editRecord, showEdit } from './catalogue/edit';
import { exportCatalogue, showCatalogue } from './catalogue/list';
import { mergeRecord, showMerge } from './catalogue/merge';
import type { CatalogueDeps } from './catalogue/path';
import { actOnRecord, showRecord } from './catalogue/record';

/** The pages of the catalogue: its list, and each record with its history and acts. */
export const deskCatalogue = (deps: CatalogueDeps): Hono => {
  const app = deskApp(deps);
  app.get('/meja/katalog', showCatalogue(deps));
  app.get('/meja/katalog/baru', showAddForm(deps));
  app.post('/meja/katalog/baru', addRecord(deps));
  app.post('/meja/katalog/ekspor', exportCatalogue(deps));
  app.get('/meja/katalog/:id', showRecord(deps));
  app.post('/meja/katalog/:id', actOnRecord(deps));
  app.get('/meja/katalog/:id/ubah', showEdit(deps));
  app.post('/meja/katalog/:id/ubah', editRecord(deps));
  app.get('/meja/katalog/:id/gabung', showMerge(deps));
  app.post('/meja/katalog/:id/gabung', mergeRecord(deps));
  return app;
};
