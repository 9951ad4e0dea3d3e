import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import type { CatalogueRecord } from '../../../domain/catalogue/record';
import { NotFound } from '../../../domain/errors';
import { readApplication } from '../../../use-cases/catalogue/read-application';
import type { CatalogueInput } from '../../../use-cases/catalogue/read-content';
import { valueOf } from '../../../use-cases/record-office-change';
import type { PostedAtDesk } from '../at-desk';

export type CatalogueDeps = DepsOf<'desk-catalogue'>;

/** The id that the address names. @throws NotFound */
export const idOfPath = (c: Context): string => {
  const id = c.req.param('id') ?? '';
  if (!/^[\w-]{1,64}$/.test(id)) throw new NotFound('application');
  return id;
};

/** The record that the address names. @throws NotFound */
export const recordOfPath = (deps: CatalogueDeps, c: Context): Promise<CatalogueRecord> =>
  readApplication(deps, idOfPath(c));

/** The administrator's post about the record that the address names. @throws NotFound */
export const postOfPath = (c: Context, { administrator, typed }: PostedAtDesk): CatalogueInput => ({
  administrator: administrator.id,
  id: idOfPath(c),
  version: valueOf(typed, 'version'),
  input: typed,
});
