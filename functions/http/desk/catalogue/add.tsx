import type { Context } from 'hono';
import { CatalogueEditPage } from '../../../pages/desk/catalogue/edit';
import { document } from '../../../pages/parts/layout';
import { addApplication } from '../../../use-cases/catalogue/add-application';
import { atDesk, postedAtDesk } from '../at-desk';
import { refusedInput } from '../../refused-input';
import type { CatalogueDeps } from './path';

/** Shows the form of a new record, with the usual class and status chosen. */
export const showAddForm = (deps: CatalogueDeps) => async (c: Context) => {
  const { reader } = await atDesk(deps, c);
  const input = { 'app.class': 'provinsi', 'app.status': 'berjalan' };
  return c.html(document(<CatalogueEditPage reader={reader} filled={{ input, gaps: [] }} />));
};

/** Adds the entered record. */
export const addRecord = (deps: CatalogueDeps) => async (c: Context) => {
  const { reader, input, administrator } = await postedAtDesk(deps, c);
  try {
    const id = await addApplication(deps, { administrator: administrator.id, input });
    return c.redirect(`/meja/katalog/${id}?hasil=ditambahkan`, 303);
  } catch (error) {
    const { gaps, status } = refusedInput(error);
    return c.html(document(<CatalogueEditPage reader={reader} filled={{ input, gaps }} />), status);
  }
};
