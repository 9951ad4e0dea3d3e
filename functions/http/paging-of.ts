import type { Context } from 'hono';
import { readCursor } from '../use-cases/cursor';

/** The number of earlier pages that a link remembers. */
const maxPages = 30;

/** Returns the query of a neighbouring page: the list's filter, and the cursors of the pages before it. */
const queryOf = (filter: object, cursors: readonly string[]): string =>
  new URLSearchParams([
    ...Object.entries(filter).flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : [])),
    ...cursors.map((cursor) => ['sesudah', cursor]),
  ]).toString();

/** Lists begin at their start for another text, and the page must not call that a later page. */
const isCursor = (text: string): boolean => text.includes('#') || readCursor(text) !== undefined;

/** Returns the position in a list from its address, and the addresses of the neighbouring pages. */
export const pagingOf = (c: Context, filter: object) => {
  const cursors = (c.req.queries('sesudah') ?? []).filter(isCursor).slice(0, maxPages);
  return {
    after: cursors.at(-1),
    number: cursors.length + 1,
    neighbours: (next: string | undefined) => ({
      next: next && queryOf(filter, [...cursors, next].slice(-maxPages)),
      previous: cursors.length > 0 ? queryOf(filter, cursors.slice(0, -1)) : undefined,
    }),
  };
};
