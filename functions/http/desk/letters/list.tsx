import type { Context } from 'hono';
import { LettersPage } from '../../../pages/desk/letters';
import { document } from '../../../pages/parts/layout';
import { readCursor, writeCursor } from '../../../use-cases/cursor';
import { atDesk } from '../at-desk';
import type { LettersDeps } from './path';

const perPage = 50;

/** Shows the letters that wait for a number or a signature, paged by the query. */
export const showLetters = (deps: LettersDeps) => async (c: Context) => {
  const { office, reader } = await atDesk(deps, c);
  const { items, next } = await deps.outgoing.waiting({ limit: perPage, after: readCursor(c.req.query('sesudah')) });
  return c.html(document(<LettersPage {...{ reader, office, items }} next={next && writeCursor(next)} />));
};
