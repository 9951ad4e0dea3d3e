import type { Context } from 'hono';
import { isEditable } from '../../../domain/catalogue/record';
import { toCatalogueInput } from '../../../domain/catalogue/values';
import { CatalogueEditPage } from '../../../pages/desk/catalogue/edit';
import { document } from '../../../pages/parts/layout';
import { editApplication } from '../../../use-cases/catalogue/change-application';
import { atDesk, postedAtDesk } from '../at-desk';
import { type CatalogueDeps, postOfPath, recordOfPath } from './path';
import { refuseEdit } from './refuse-edit';

/** Shows the form of a record with its present values. */
export const showEdit = (deps: CatalogueDeps) => async (c: Context) => {
  const { reader } = await atDesk(deps, c);
  const record = await recordOfPath(deps, c);
  if (!isEditable(record)) return c.redirect(`/meja/katalog/${record.id}`, 303);
  const filled = { input: toCatalogueInput(record.content), gaps: [] };
  return c.html(document(<CatalogueEditPage {...{ reader, record, filled }} />));
};

/** Saves the entered record. */
export const editRecord = (deps: CatalogueDeps) => async (c: Context) => {
  const at = await postedAtDesk(deps, c);
  const command = postOfPath(c, at);
  try {
    await editApplication(deps, command);
    return c.redirect(`/meja/katalog/${command.id}?hasil=tersimpan`, 303);
  } catch (error) {
    return refuseEdit(deps, c, at, error);
  }
};
