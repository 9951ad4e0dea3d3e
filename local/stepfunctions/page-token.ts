import { invalidToken } from './errors';

/** Returns a `nextToken` for the position after which the next page begins. */
export const pageToken = (cursor: number) => Buffer.from(`after:${cursor}`).toString('base64url');

/**
 * @returns undefined for the first page
 * @throws InvalidToken for a text that `pageToken` did not make
 */
export function placeOf(token: string | undefined): number | undefined {
  if (token === undefined) return undefined;
  const cursor = /^after:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (cursor === undefined) throw invalidToken();
  return Number(cursor);
}
