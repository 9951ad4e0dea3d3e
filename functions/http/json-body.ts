import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** Returns a JSON body. @throws 415 for another media type and for malformed JSON */
export const jsonBody = async (c: Context): Promise<unknown> => {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new HTTPException(415);
  return c.req.json().catch(() => {
    throw new HTTPException(415);
  });
};
