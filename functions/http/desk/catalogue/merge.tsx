import type { Context } from 'hono';
import { valueOf } from '../../../domain/forms/input-values';
import { type Gap, InvalidInput } from '../../../domain/errors';
import type { FormInput } from '../../../domain/forms/parse';
import { CatalogueMergePage } from '../../../pages/desk/catalogue/merge';
import { document } from '../../../pages/parts/layout';
import { mergeApplication } from '../../../use-cases/catalogue/change-application';
import { findMergeTargets } from '../../../use-cases/catalogue/read-application';
import { type AtDesk, atDesk, postedAtDesk } from '../at-desk';
import { type CatalogueDeps, postOfPath, recordOfPath } from './path';
import { refuseAct } from './record-page';

const mergePage = async (
  deps: CatalogueDeps,
  c: Context,
  { reader }: AtDesk,
  filled: { input: FormInput; gaps: readonly Gap[] },
) => {
  const record = await recordOfPath(deps, c);
  const searchText = valueOf(filled.input, 'cari') || (c.req.query('cari') ?? '');
  const { text, rows } = await findMergeTargets(deps, record, searchText);
  return document(<CatalogueMergePage {...{ reader, record, text, rows, filled }} />);
};

/** Shows the records into which a duplicate can be merged. */
export const showMerge = (deps: CatalogueDeps) => async (c: Context) =>
  c.html(await mergePage(deps, c, await atDesk(deps, c), { input: {}, gaps: [] }));

/** Merges the record into the chosen one. */
export const mergeRecord = (deps: CatalogueDeps) => async (c: Context) => {
  const at = await postedAtDesk(deps, c);
  const command = postOfPath(c, at);
  try {
    await mergeApplication(deps, command);
    return c.redirect(`/meja/katalog/${command.id}?hasil=digabung`, 303);
  } catch (error) {
    if (!(error instanceof InvalidInput)) return refuseAct(deps, c, at, error);
    return c.html(await mergePage(deps, c, at, { input: at.input, gaps: error.gaps }), 400);
  }
};
