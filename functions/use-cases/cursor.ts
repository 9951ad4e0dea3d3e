import * as z from 'zod/mini';

/**
 * The position in a list as a page's address carries it: table keys, which identify no person. DynamoDB allows a sort key 1,024 bytes.
 */
const cursor = z.record(z.string().check(z.maxLength(20)), z.string().check(z.minLength(1), z.maxLength(1024)));
/** The length of four such keys as JSON, in base64. */
const longest = 2400;

export const writeCursor = (key: Record<string, unknown>): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Returns undefined for an invalid cursor: anybody may type an address, and the list then begins at its start. */
export const readCursor = (text: string | undefined): Record<string, string> | undefined => {
  if (!text || text.length > longest) return undefined;
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
};
