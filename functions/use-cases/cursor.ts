import * as z from 'zod/mini';

/** A place in a list of the table as it stands in an address: keys, which name no person. A sort key has 1,024 bytes at most. */
const place = z.record(z.string().check(z.maxLength(20)), z.string().check(z.minLength(1), z.maxLength(1024)));
/** Four such keys as JSON, in base64. */
const longest = 2400;

export const writeCursor = (key: Record<string, unknown>): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** A text that is no place begins at the start: anybody may write an address. */
export const readCursor = (text: string | undefined): Record<string, string> | undefined => {
  if (!text || text.length > longest) return undefined;
  try {
    return place.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
};
