import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { readCase } from '../../../use-cases/read-case';
import { signDownload } from '../../../use-cases/sign-download';
import { atDesk } from '../at-desk';
import { casePage } from './case-page';

/** Shows the case in the path. */
export const showCase = (deps: DepsOf<'desk-cases'>) => async (c: Context) =>
  c.html(await casePage(deps, c, await atDesk(deps, c)));

/** Redirects to one of its files. */
export const downloadCaseFile = (deps: DepsOf<'desk-cases'>) => async (c: Context) => {
  await atDesk(deps, c);
  const dossier = await readCase(deps, c.req.param('caseId'));
  return c.redirect(await signDownload(deps, dossier, 'official', c.req.param('fileId') ?? ''), 303);
};
