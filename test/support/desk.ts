import { apps } from './apps';
import { linksIn } from './mailbox';
import { startWorld, type World, type WorldOptions } from './world';

type Fields = Record<string, string>;

/** Returns the desk in a browser with a cookie, as an administrator uses it. */
export const deskOf = (w: World) => {
  let cookie = '';
  const ownOrigin = () => ({ origin: new URL(w.deps.config.publicUrl).origin });
  const parts = [
    apps.deskSignIn,
    apps.deskCases,
    apps.deskLetters,
    apps.deskOffice,
    apps.deskCatalogueImport,
    apps.deskCatalogue,
    apps.deskExport,
    apps.deskStatistics,
    apps.deskMemos,
  ].map((make) => make(w.deps));
  const isServed = (path: string, method: string) => (part: (typeof parts)[number]) =>
    part.routes.some(
      (route) => route.method === method && new RegExp(`^${route.path.replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
    );
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const part = parts.find(isServed(path.split('?')[0]!, init.method ?? 'GET'))!;
    const answer = await part.request(path, { ...init, headers: { cookie, ...init.headers } });
    const set = answer.headers.get('set-cookie');
    if (set) cookie = set.split(';')[0]!;
    await w.machine.idle();
    return answer;
  };
  const get = (path: string) => send(path);
  const page = async (path: string) => (await get(path)).text();
  const raw = (path: string, fields: Fields, headers: Fields = ownOrigin()) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  const token = async () => /name="token" value="(\w+)"/.exec(await page('/meja/nama'))![1]!;
  return {
    get,
    page,
    raw,
    token,
    cookie: () => cookie,
    forget: () => {
      cookie = '';
    },
    /** Posts with the session's token, as the page's own form does. */
    post: async (path: string, fields: Fields = {}) => raw(path, { token: await token(), ...fields }),
    askLink: (email: string) => raw('/meja/masuk', { email }),
    signInPath: (): string => {
      const links = w.mails.flatMap((mail) => linksIn(mail)).filter((link) => link.includes('/meja/masuk/'));
      return new URL(links.at(-1)!).pathname;
    },
    signIn: async function (email = 'sekretariat@example.id') {
      await this.askLink(email);
      return raw(this.signInPath(), {});
    },
  };
};
export type DeskClient = ReturnType<typeof deskOf>;

/** Starts a world with a signed-in administrator at its desk. */
export const startDesk = async (options?: WorldOptions): Promise<{ w: World; desk: DeskClient }> => {
  const w = await startWorld(options);
  const desk = deskOf(w);
  await desk.signIn();
  return { w, desk };
};
