import type { Context } from 'hono';
import { letterFiles } from '../../../use-cases/open-letter-link';
import { signFile } from '../../../use-cases/sign-download';
import { ended } from './ended';
import { openedPage } from './opened-page';
import { type LetterDeps, type OpenLetter, secretOf } from './path';

/** Shows the letter behind the link. */
export const showLetter = (deps: LetterDeps, open: OpenLetter) => async (c: Context) => {
  const opened = await open(deps, secretOf(c));
  return ended(c, opened) ?? c.html(openedPage(deps, opened));
};

/** Redirects to one of its files. */
export const downloadFile = (deps: LetterDeps, open: OpenLetter) => async (c: Context) => {
  const opened = await open(deps, secretOf(c));
  const over = ended(c, opened);
  if (over) return over;
  const isView = c.req.query('lihat') !== undefined;
  return c.redirect(await signFile(deps, letterFiles(opened), c.req.param('fileId') ?? '', isView), 303);
};
