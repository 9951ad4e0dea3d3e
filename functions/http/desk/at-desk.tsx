import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { isLoopOn } from '../../domain/letters/letter-kinds';
import { hasEnded, sessionHours } from '../../domain/office/desk-access';
import type { Administrator } from '../../domain/office/office-record';
import { deskForms } from '../../domain/office/office-forms';
import type { FormInput } from '../../domain/forms/parse';
import type { Deps } from '../../ports/deps';
import { document } from '../../pages/parts/layout';
import { ClosedDeskPage } from '../../pages/desk/sign-in';
import type { DeskReader } from '../../pages/desk/layout';
import type { OfficeNow } from '../../ports/office';
import { newApp } from '../app';
import { asPage } from '../problems';
import { typedBody } from '../typed-body';
import { namePostedForms, unsentText } from '../unsent';

type DeskDeps = Pick<Deps, 'desk' | 'office' | 'outgoing' | 'clock' | 'ids' | 'log' | 'config'>;

/** The administrator at the desk, and their office as it stands. */
export interface AtDesk {
  administrator: Administrator;
  office: OfficeNow;
  reader: DeskReader;
}

/** An administrator with their post. */
export type PostedAtDesk = AtDesk & { typed: FormInput };

/** Nobody is at the desk, or somebody who may no longer be. */
class NotAtDesk extends Error {
  override name = 'NotAtDesk';
  constructor(readonly reason: 'nobody' | 'removed') {
    super(reason);
  }
}

const cookie = 'meja';
const cookieScope = ({ config }: Pick<Deps, 'config'>) => ({
  path: '/meja',
  secure: config.publicUrl.startsWith('https:'),
});

export const setSessionCookie = (deps: Pick<Deps, 'config'>, c: Context, secret: string): void =>
  setCookie(c, cookie, secret, {
    ...cookieScope(deps),
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: sessionHours * 3600,
  });

/** Ends the session of whoever sends its cookie. */
export const endSession = async (deps: DeskDeps, c: Context): Promise<void> => {
  const secret = getCookie(c, cookie);
  if (secret) await deps.desk.endSession(deps.ids.digest(secret));
  deleteCookie(c, cookie, cookieScope(deps));
};

/** An office whose letters go out as decided has a list of them as long as one waits of before. */
const seesLetters = async ({ outgoing }: DeskDeps): Promise<boolean> =>
  isLoopOn() || (await outgoing.waiting({ limit: 1 })).items.length > 0;

/**
 * Returns the administrator who sent this request. The list is read each time: a removed administrator is out at once. @throws NotAtDesk
 */
export const atDesk = async (deps: DeskDeps, c: Context): Promise<AtDesk> => {
  const secret = getCookie(c, cookie);
  const session = secret ? await deps.desk.session(deps.ids.digest(secret)) : undefined;
  if (!secret || !session || hasEnded(session, deps.clock.now())) throw new NotAtDesk('nobody');
  const office = await deps.office.current();
  const administrator = office.administrators.find(({ id }) => id === session.administrator);
  if (!administrator) {
    await endSession(deps, c);
    throw new NotAtDesk('removed');
  }
  const { name } = administrator;
  const reader = { name, token: deps.ids.digest(`formulir ${secret}`), seesLetters: await seesLetters(deps) };
  return { administrator, office, reader };
};

/** Returns the administrator and their post. A form that does not carry the session's token is none of ours. @throws NotAtDesk */
export const postedAtDesk = async (deps: DeskDeps, c: Context): Promise<PostedAtDesk> => {
  const at = await atDesk(deps, c);
  const typed = await typedBody(c);
  if (typed.token !== at.reader.token) throw new HTTPException(403);
  return { ...at, typed };
};

const closed = async (c: Context, status: 401 | 403, title: string, text: string): Promise<Response> =>
  c.html(document(<ClosedDeskPage {...{ title, text }} unsent={await unsentText(c)} />), status);

const asDeskPage = (deps: DeskDeps) => (error: unknown, c: Context) => {
  if (error instanceof NotAtDesk) {
    if (error.reason === 'removed')
      return closed(
        c,
        403,
        'Anda bukan administrator lagi',
        'Sesi Anda diakhiri karena nama Anda dihapus dari daftar administrator.',
      );
    if (c.req.method === 'GET') return c.redirect('/meja/masuk', 303);
    return closed(c, 401, 'Sesi Anda sudah berakhir', 'Tidak ada yang diubah. Masuk lagi, lalu ulangi tindakan Anda.');
  }
  if (error instanceof HTTPException && error.status === 403)
    return closed(
      c,
      403,
      'Kiriman ditolak',
      'Formulir ini bukan dari sesi Anda. Tidak ada yang diubah. Buka lagi halamannya, lalu kirim lagi.',
    );
  return asPage(deps)(error, c);
};

/** An app of the desk: forms from its own pages only. */
export const deskApp = (deps: DeskDeps, maxFileBody?: number): Hono => {
  const app = newApp({ checksOrigin: true, maxFileBody });
  app.onError(asDeskPage(deps));
  const own = (origin: string, c: Context) =>
    origin === new URL(deps.config.publicUrl).origin || origin === new URL(c.req.url).origin;
  app.use(async (c, next) => {
    namePostedForms(c, deskForms());
    await next();
  });
  app.use(csrf({ origin: own }));
  return app;
};
