import { rows } from '../../../functions/catalog';
import { apps } from '../../support/apps';
import { newestButton, newestPath } from '../../support/people';
import { submission } from '../../support/submission';
import type { World } from '../../support/world';
import type { Meter } from './meter';
import { wholePdf } from '../../../local/ops/whole-pdf';

type Fields = Record<string, string>;
type Factory = keyof typeof apps;

/** The catalog's name of a function with routes. */
const nameOf = (factory: Factory) => rows.find(({ entry }) => entry.factory === factory)!.name;

/** Plays people with a browser: opens each page, sends its form, and loads the page that follows. Every call is counted. */
export const visitors = (w: World, meter: Pick<Meter, 'around'>) => {
  const served = Object.fromEntries(Object.entries(apps).map(([name, make]) => [name, make(w.deps)])) as Record<
    Factory,
    ReturnType<(typeof apps)[Factory]>
  >;
  const call = async (factory: Factory, path: string, init: RequestInit, expected: number) => {
    const caller = `${nameOf(factory)} ${init.method ?? 'GET'}`;
    const answer = await meter.around(caller, async () => served[factory].request(path, init));
    if (answer.status !== expected)
      throw new Error(`${caller} ${path}: ${answer.status}, not ${expected}: ${(await answer.text()).slice(0, 400)}`);
    return answer;
  };
  const send = async (...sent: Parameters<typeof call>) => {
    const answer = await call(...sent);
    await w.machine.idle();
    return answer;
  };
  const json = (body: object) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  /** Sends a page's form. Does not wait for the workflow. */
  const post = (factory: Factory, path: string, fields: Fields) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return call(factory, path, { method: 'POST', headers, body: new URLSearchParams(fields).toString() }, 303);
  };
  /** Opens the page of the newest mail's button, posts its form, and opens the page after it, one minute after the last act. */
  const answer = async (kind: 'putusan' | 'pemohon', fields: Fields) => {
    w.world.now = new Date(w.world.now.getTime() + 60_000);
    const [factory, path] = [kind === 'putusan' ? 'decideStep' : 'applicantPages', newestPath(w, kind)] as const;
    await send(factory, newestButton(w, kind), {}, 200);
    await post(factory, path, fields);
    await w.machine.idle();
    await send(factory, path, {}, 200);
  };
  const upload = async (requestId: string, kind: string) => {
    const bytes = new Uint8Array(wholePdf(kind));
    const facts = { requestId, kind, name: `${kind}.pdf`, size: bytes.length, type: 'application/pdf' };
    const answer = await send('signUploads', '/api/uploads', json({ ...facts, sha256: w.deps.ids.digest(bytes) }), 201);
    const { uploadId, url, headers } = (await answer.json()) as { uploadId: string; url: string; headers: Fields };
    const stored = await fetch(url, { method: 'PUT', headers, body: bytes as BodyInit });
    if (!stored.ok) throw new Error(`the upload was refused: ${stored.status}`);
    return { kind, uploadId };
  };
  /** Prepares a request with uploaded files. `send` does not wait for the workflow. */
  const prepared = async (kinds: readonly string[]) => {
    const body = submission();
    const attachments: { kind: string; uploadId: string }[] = [];
    for (const kind of kinds) attachments.push(await upload(body.requestId, kind));
    return { body, send: () => call('submitRequest', '/api/requests', json({ ...body, attachments }), 201) };
  };
  return {
    send,
    /** A page. Does not wait for the workflow. */
    get: (factory: Factory, path: string) => call(factory, path, {}, 200),
    answer,
    post,
    prepared,
    /** A request with its letter and its specification. @returns the body that was sent */
    submit: async () => {
      const { body, send } = await prepared(['surat-permohonan', 'spesifikasi-teknis']);
      await send();
      await w.machine.idle();
      return body;
    },
  };
};
export type Visitors = ReturnType<typeof visitors>;
