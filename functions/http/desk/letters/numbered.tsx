import type { Context } from 'hono';
import { monthOf } from '../../../domain/statistics/months';
import { isMonth } from '../../../domain/statistics/period';
import { NumberedLettersPage } from '../../../pages/desk/numbered-letters';
import { document } from '../../../pages/parts/layout';
import { readCursor, writeCursor } from '../../../use-cases/cursor';
import { pagingOf } from '../../paging-of';
import { atDesk } from '../at-desk';
import type { LettersDeps } from './path';

/** A row has about 400 bytes, so a page costs about 10 read units. */
const perPage = 100;

/** Shows the numbers of a month's outgoing letters, paged by the query. */
export const showNumbered = (deps: LettersDeps) => async (c: Context) => {
  const { reader } = await atDesk(deps, c);
  const newest = monthOf(deps.clock.now());
  const asked = (c.req.query('bulan') ?? '').trim() || newest;
  const isKnown = isMonth(asked) && asked <= newest;
  const month = isKnown ? asked : newest;
  const { after, number: page, neighbours } = pagingOf(c, { bulan: month });
  const { items, next } = await deps.outgoing.numbered(month, { limit: perPage, after: readCursor(after) });
  const shown = { reader, month, newest, items, page, ...(isKnown ? {} : { wrong: asked.slice(0, 60) }) };
  const around = neighbours(next && writeCursor(next));
  return c.html(document(<NumberedLettersPage {...shown} {...around} />), isKnown ? 200 : 400);
};
