import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { FormInput } from '../domain/forms/parse';
import { maxBody } from './app';

/** Returns the size in bytes of a body as stored: invalid UTF-8 grows threefold when it is decoded. */
const sizeOf = (input: FormInput): number => Buffer.byteLength(Object.entries(input).flat(2).join(''));

/**
 * Accepts field names, which are JSON paths. A draft is stored under them, and the table accepts no empty, very long or `__proto__` name.
 */
const fieldName = /^[a-z][\w.-]{0,199}$/i;

/**
 * Returns a posted form as flat fields. A repeated name gives a list of values. Leaves out files and parts with unknown names.
 * @throws 400 for a body that is not a form, 413 for one whose text is too large
 */
export const typedBody = async (c: Context): Promise<FormInput> => {
  const body = await c.req.parseBody({ all: true }).catch((error: unknown) => {
    // The body's size limit also throws here, with its own status.
    throw error instanceof HTTPException ? error : new HTTPException(400);
  });
  const input: FormInput = Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => fieldName.test(name))
      .map(([name, value]) => [
        name,
        Array.isArray(value)
          ? value.filter((part) => typeof part === 'string')
          : typeof value === 'string'
            ? value
            : '',
      ]),
  );
  if (sizeOf(input) > maxBody) throw new HTTPException(413);
  return input;
};
