import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { AlreadyDecided, InvalidInput, Taken } from '../../../domain/errors';
import type { Done } from '../../../pages/desk/case-done';
import { actOnCase, type CaseAct } from '../../../use-cases/act-on-case';
import { type PostedAtDesk, postedAtDesk } from '../at-desk';
import { casePage } from './case-page';

type CasesDeps = DepsOf<'desk-cases'>;

const changedText = 'Tidak ada yang diubah, karena permohonan ini baru saja berubah. Periksa lagi di bawah.';

/** Answers a refused act with its input. @throws every other error */
const refuseAct = async (deps: CasesDeps, c: Context, at: PostedAtDesk, error: unknown): Promise<Response> => {
  const { input } = at;
  if (error instanceof InvalidInput) return c.html(await casePage(deps, c, at, { input, gaps: error.gaps }), 400);
  if (error instanceof Taken) return c.html(await casePage(deps, c, at, { input, refusal: error.gap.message }), 409);
  if (error instanceof AlreadyDecided) return c.html(await casePage(deps, c, at, { input, refusal: changedText }), 409);
  throw error;
};

/** Performs the act on the case in the path, and redirects to the case's page. */
export const act = (deps: CasesDeps, name: CaseAct) => async (c: Context) => {
  const at = await postedAtDesk(deps, c);
  const command = { administrator: at.administrator.id, office: at.office, input: at.input };
  try {
    const done: Done = await actOnCase(deps, name, c.req.param('caseId'), command);
    return c.redirect(`/meja/permohonan/${c.req.param('caseId')}?hasil=${done}`, 303);
  } catch (error) {
    return refuseAct(deps, c, at, error);
  }
};
