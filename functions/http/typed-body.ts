import type { Context } from 'hono';
import type { Typed } from '../domain/parse';

/** What a form posted, flat: repeated names give several values, files none. */
export const typedBody = async (c: Context): Promise<Typed> => {
  const body = await c.req.parseBody({ all: true });
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.filter((part) => typeof part === 'string') : typeof value === 'string' ? value : '',
    ]),
  );
};
