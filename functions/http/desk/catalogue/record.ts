import type { Context } from 'hono';
import { valueOf } from '../../../domain/forms/input-values';
import { actOnApplication } from '../../../use-cases/catalogue/act-on-application';
import { atDesk, postedAtDesk } from '../at-desk';
import { type CatalogueDeps, postOfPath } from './path';
import { recordPage, refuseAct } from './record-page';

/** Shows a record with its history. */
export const showRecord = (deps: CatalogueDeps) => async (c: Context) =>
  c.html(await recordPage(deps, c, await atDesk(deps, c)));

/** Runs the act of the pressed button. */
export const actOnRecord = (deps: CatalogueDeps) => async (c: Context) => {
  const at = await postedAtDesk(deps, c);
  const name = valueOf(at.input, 'action');
  try {
    const command = postOfPath(c, at);
    await actOnApplication(deps, name, command);
    return c.redirect(`/meja/katalog/${command.id}?hasil=${name}`, 303);
  } catch (error) {
    return refuseAct(deps, c, at, error);
  }
};
