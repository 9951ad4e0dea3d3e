import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Typed } from '../domain/parse';

/** What a form posted, flat: repeated names give several values, files none. @throws 400 for a body that is no form */
export const typedBody = async (c: Context): Promise<Typed> => {
  const body = await c.req.parseBody({ all: true }).catch((error: unknown) => {
    // What bounds the body throws here too, and says so itself.
    throw error instanceof HTTPException ? error : new HTTPException(400);
  });
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.filter((part) => typeof part === 'string') : typeof value === 'string' ? value : '',
    ]),
  );
};
