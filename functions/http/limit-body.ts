import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** Returns the size in bytes that a request declares for its body, or infinity if it declares none. */
const declaredSize = ({ req }: Context): number => {
  if (req.method === 'GET' || req.method === 'HEAD') return 0;
  const length = req.header('transfer-encoding') === undefined ? req.header('content-length') : undefined;
  return length !== undefined && /^\d+$/.test(length) ? Number(length) : Infinity;
};

/**
 * Returns a middleware that refuses bodies of more than `maxSize` bytes. Compares a declared size without touching the body: hono's own
 * limit opens a stream for it, which costs more than reading it.
 */
export const limitBody = (maxSize: number, onTooLarge: () => Response | Promise<Response>): MiddlewareHandler => {
  const limitByCounting = bodyLimit({ maxSize, onError: onTooLarge });
  return (c, next) => (declaredSize(c) <= maxSize ? next() : limitByCounting(c, next));
};
