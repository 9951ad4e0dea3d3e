import { loadApps } from '../../../local/functions';
import type { RecordedWorld } from './recorder';
import { wholePdf } from '../../../local/ops/whole-pdf';
import { fileFacts, putUpload } from '../upload';

type Fields = Record<string, string>;
const pdf = new Uint8Array(wholePdf('isi'));
/** The network address, as API Gateway gives it. */
const ofGateway = { event: { requestContext: { http: { sourceIp: '203.0.113.7' } } } };
const pathOf = (route: string) => new RegExp(`^${route.replaceAll(/\{\w+\}/g, '[^/]+').replace(/\{\w+\+\}/, '.+')}$`);

/** Returns a browser with a cookie. Each request runs the function of its route, as API Gateway would. */
export const visitor = async ({ w, run }: RecordedWorld) => {
  let cookie = '';
  const served = (await loadApps()).map(({ row, make }) => ({ row, app: make(w.deps) }));

  /** @throws if the answer has another status */
  const send = async (status: number, path: string, init: RequestInit = {}): Promise<Response> => {
    const { method = 'GET' } = init;
    const [bare] = path.split('?') as [string];
    const { row, app } = served.find(({ row: { routes } }) =>
      routes!.some((route) => route.startsWith(`${method} `) && pathOf(route.split(' ')[1]!).test(bare)),
    )!;
    const answer = await run(row.name, async () =>
      app.request(path, { ...init, headers: { cookie, origin: 'http://ajuan.test', ...init.headers } }, ofGateway),
    );
    const set = answer.headers.get('set-cookie');
    if (set) cookie = set.split(';')[0]!;
    await w.machine.idle();
    if (answer.status !== status) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const get = (path: string, status = 200) => send(status, path);
  const json = (path: string, body: object) =>
    send(201, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const form = (path: string, fields: Fields = {}, status = 303) => {
    w.world.now = new Date(w.world.now.getTime() + 60_000);
    return send(status, path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  };
  /** Posts the form with a file, as a browser without scripts does. */
  const formWithFile = (path: string, fields: Fields, name: string) => {
    const body = new FormData();
    for (const [field, value] of Object.entries(fields)) body.set(field, value);
    body.set(name, new File([pdf, '%'], 'b.pdf', { type: 'application/pdf' }));
    return send(303, path, { method: 'POST', body });
  };
  return {
    get,
    json,
    form,
    formWithFile,
    /** Downloads every file that a page links to. */
    files: async (page: string) => {
      const named = [...(await (await get(page)).text()).matchAll(/href="([^"]+\/berkas\/[^"]+)"/g)].map(
        ([, href]) => href!,
      );
      for (const file of new Set(named)) await get(file, 303);
    },
    cookie: () => cookie,
    become: (other: string) => {
      cookie = other;
    },
    /** Posts a form of the desk with its session's token. */
    atDesk: async (path: string, fields: Fields = {}, status = 303) => {
      const [, token] = /name="token" value="(\w+)"/.exec(await (await get('/meja/nama')).text())!;
      return form(path, { token: token!, ...fields }, status);
    },
    /** Uploads a file as a form or a link requires. Returns the reference that the form posts. */
    attach: async (path: string, kind: string, scope: object = {}) => {
      const signed = await json(path, { ...scope, ...fileFacts(kind, pdf) });
      return { kind, uploadId: await putUpload(signed, pdf) };
    },
  };
};
export type Visitor = Awaited<ReturnType<typeof visitor>>;
