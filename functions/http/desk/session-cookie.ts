import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sessionHours } from '../../domain/office/desk-access';
import type { Deps } from '../../ports/deps';

const cookie = 'meja';
const scope = ({ config }: Pick<Deps, 'config'>) => ({
  path: '/meja',
  secure: config.publicUrl.startsWith('https:'),
});

export const setSessionCookie = (deps: Pick<Deps, 'config'>, c: Context, secret: string): void =>
  setCookie(c, cookie, secret, {
    ...scope(deps),
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: sessionHours * 3600,
  });

/** Returns the session's secret that came with a request. */
export const sessionOf = (c: Context): string | undefined => getCookie(c, cookie);

export const dropSessionCookie = (deps: Pick<Deps, 'config'>, c: Context): void => {
  deleteCookie(c, cookie, scope(deps));
};
