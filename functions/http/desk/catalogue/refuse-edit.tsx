import type { Context } from 'hono';
import { isEditable } from '../../../domain/catalogue/record';
import { ChangedMeanwhile } from '../../../domain/errors';
import { CatalogueEditPage, CatalogueGonePage } from '../../../pages/desk/catalogue/edit';
import { document } from '../../../pages/parts/layout';
import { unsentText } from '../../unsent';
import type { PostedAtDesk } from '../at-desk';
import { type RefusedInput, refusedInput } from '../../refused-input';
import { type CatalogueDeps, recordOfPath } from './path';

/**
 * Answers a refused edit with its input and the record as another change left it, or links to the page of a merged record.
 * @throws every other error
 */
export const refuseEdit = async (deps: CatalogueDeps, c: Context, at: PostedAtDesk, error: unknown) => {
  const { reader, input } = at;
  const isStale = error instanceof ChangedMeanwhile;
  const { gaps, status }: RefusedInput = isStale ? { gaps: [], status: 409 } : refusedInput(error);
  const record = await recordOfPath(deps, c);
  if (isStale && !isEditable(record))
    return c.html(document(<CatalogueGonePage {...{ reader, record }} unsent={await unsentText(c)} />), 409);
  return c.html(document(<CatalogueEditPage {...{ reader, record, isStale }} filled={{ input, gaps }} />), status);
};
