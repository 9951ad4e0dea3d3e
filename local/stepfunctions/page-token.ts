import { invalidToken } from './errors';

/** Returns a `nextToken` for the position after which the next page begins. */
export const pageToken = (place: number) => Buffer.from(`after:${place}`).toString('base64url');

/**
 * @returns undefined for the first page
 * @throws InvalidToken for a text that `pageToken` did not make
 */
export function placeOf(token: string | undefined): number | undefined {
  if (token === undefined) return undefined;
  const place = /^after:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (place === undefined) throw invalidToken();
  return Number(place);
}
