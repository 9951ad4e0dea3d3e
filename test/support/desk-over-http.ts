import { present } from '../../functions/domain/present';
import type { Ajuan } from './ajuan';
import { eventually } from './eventually';
import { linksIn, readMailbox } from './mailbox';

type Fields = Record<string, string>;

/** Signs an administrator in at the desk of an office in a separate process. The session outlasts its restarts. */
export const deskOverHttp = async ({ url, mailbox }: Pick<Ajuan, 'url' | 'mailbox'>) => {
  let cookie = '';
  const send = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, url), { ...init, redirect: 'manual', headers: { cookie, origin: url } });
  const raw = (path: string, fields: Fields) => send(path, { method: 'POST', body: new URLSearchParams(fields) });
  const page = async (path: string) => (await send(path)).text();

  await raw('/meja/masuk', { email: 'sekretariat@example.id' });
  const signInLink = async () =>
    (await readMailbox(mailbox)).flatMap((mail) => linksIn(mail)).find((link) => link.includes('/meja/masuk/'));
  await eventually(async () => (await signInLink()) !== undefined, 30_000);
  const entered = await raw(present(await signInLink(), 'a link to sign in'), {});
  cookie = present(entered.headers.get('set-cookie')?.split(';')[0], 'a session');
  const [, token = ''] = /name="token" value="(\w+)"/.exec(await page('/meja/nama')) ?? [];
  return { get: send, page, post: (path: string, fields: Fields) => raw(path, { token, ...fields }) };
};
