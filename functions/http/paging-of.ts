import type { Context } from 'hono';

/** Pages back that a link remembers. */
const mostPages = 30;

/** The query of a page beside this one: what the list is narrowed to, and the cursors that led there. */
const queryOf = (filter: object, cursors: readonly string[]): string =>
  new URLSearchParams([
    ...Object.entries(filter).flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : [])),
    ...cursors.map((cursor) => ['sesudah', cursor]),
  ]).toString();

/** Where a list goes on from, by its address, and the addresses of the pages beside it. */
export const pagingOf = (c: Context, filter: object) => {
  const cursors = (c.req.queries('sesudah') ?? []).slice(0, mostPages);
  return {
    after: cursors.at(-1),
    number: cursors.length + 1,
    beside: (next: string | undefined) => ({
      next: next && queryOf(filter, [...cursors, next].slice(-mostPages)),
      previous: cursors.length > 0 ? queryOf(filter, cursors.slice(0, -1)) : undefined,
    }),
  };
};
