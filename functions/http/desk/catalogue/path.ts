import type { Context } from 'hono';
import { valueOf } from '../../../domain/forms/input-values';
import type { DepsOf } from '../../../catalog/deps-of';
import type { CatalogueRecord } from '../../../domain/catalogue/record';
import { readApplication } from '../../../use-cases/catalogue/read-application';
import type { CatalogueInput } from '../../../use-cases/catalogue/read-content';
import type { PostedAtDesk } from '../at-desk';

export type CatalogueDeps = DepsOf<'desk-catalogue'>;

/** Returns the record's id from the path. */
export const idOfPath = (c: Context): string => c.req.param('id') ?? '';

/** Returns the record in the path. @throws NotFound */
export const recordOfPath = (deps: CatalogueDeps, c: Context): Promise<CatalogueRecord> =>
  readApplication(deps, idOfPath(c));

/** Returns the administrator's post about the record in the path. */
export const postOfPath = (c: Context, { administrator, input }: PostedAtDesk): CatalogueInput => ({
  administrator: administrator.id,
  id: idOfPath(c),
  version: valueOf(input, 'version'),
  input,
});
