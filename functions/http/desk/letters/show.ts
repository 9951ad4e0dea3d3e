import type { Context } from 'hono';
import { readCase } from '../../../use-cases/read-case';
import { signDownload } from '../../../use-cases/sign-download';
import { atDesk } from '../at-desk';
import { letterPage } from './letter-page';
import type { LettersDeps } from './path';

/** Shows the letter in the path. */
export const showLetter = (deps: LettersDeps) => async (c: Context) =>
  c.html(await letterPage(deps, c, await atDesk(deps, c)));

/** Redirects to one of its case's files. */
export const downloadLetterFile = (deps: LettersDeps) => async (c: Context) => {
  await atDesk(deps, c);
  const dossier = await readCase(deps, c.req.param('caseId'));
  return c.redirect(await signDownload(deps, dossier, 'official', c.req.param('fileId') ?? ''), 303);
};
