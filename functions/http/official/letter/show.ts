import type { Context } from 'hono';
import { letterFiles } from '../../../use-cases/open-letter-link';
import { signFile } from '../../../use-cases/sign-download';
import { endedResponse } from './ended';
import { openedPage } from './opened-page';
import { type LetterDeps, type OpenLetter, secretOf } from './path';

/** Shows the letter behind the link. */
export const showLetter = (deps: LetterDeps, open: OpenLetter) => async (c: Context) => {
  const openedLetter = await open(deps, secretOf(c));
  return endedResponse(c, openedLetter) ?? c.html(openedPage(deps, openedLetter));
};

/** Redirects to one of its files. */
export const downloadFile = (deps: LetterDeps, open: OpenLetter) => async (c: Context) => {
  const openedLetter = await open(deps, secretOf(c));
  const response = endedResponse(c, openedLetter);
  if (response) return response;
  const isView = c.req.query('lihat') !== undefined;
  return c.redirect(await signFile(deps, letterFiles(openedLetter), c.req.param('fileId') ?? '', isView), 303);
};
