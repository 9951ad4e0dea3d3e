import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import path from 'node:path';
import { maxBody } from '../../functions/http/app';
import { rows } from '../../functions/catalog';
import { apps } from '../support/apps';
import { freePort } from '../../local/free-port';
import { listen, stopListening } from '../../local/listen';
import { builtSite } from '../support/built-site';
import { newestPath } from '../support/people';
import { serve } from '../support/serve';
import { storedItems } from '../support/stored-items';
import { tempFolder } from '../support/temp-folder';
import { startWorld, type World } from '../support/world';

let w: World;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  w = await startWorld();
  site = await serve(w);
  await w.submit();
});
afterAll(async () => {
  await site.stop();
  await w.stop();
});

const posts = rows.flatMap(({ routes = [] }) => routes).filter((route) => route.startsWith('POST '));
const pathOf = (route: string) => {
  const kind = route.includes('/pemohon/') ? 'pemohon' : 'putusan';
  const secret = newestPath(w, kind).split('/').at(-1)!;
  return route
    .replace('POST ', '')
    .replace('{secret}', secret)
    .replaceAll(/\{\w+\}/g, randomUUID());
};
/** Posts until the server answers, at most `most` bytes. @returns the status, and the number of bytes sent */
const posted = async (route: string, most: number, length: object): Promise<{ status: number; sent: number }> => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...length };
  const out = request(site.url + pathOf(route), { method: 'POST', headers, agent: false }).on('error', () => undefined);
  const part = Buffer.alloc(16 * 1024, 'a');
  let [sent, answered] = [0, false];
  const more = () => {
    while (!answered && sent < most) {
      sent += part.length;
      if (!out.write(part)) return void out.once('drain', more);
    }
  };
  more();
  const [answer] = (await once(out, 'response')) as [IncomingMessage];
  answered = true;
  answer.resume();
  out.destroy();
  return { status: answer.statusCode!, sent };
};

it.each(posts)('stops reading what is too large for %s, with a length and without', async (route) => {
  const before = await storedItems(w);
  const large = 2 * maxBody;
  expect((await posted(route, large, { 'content-length': `${large}` })).status).toBe(413);
  const endless = await posted(route, 64 * maxBody, { 'transfer-encoding': 'chunked' });
  expect(endless.status).toBe(413);
  expect(endless.sent).toBeLessThan(64 * maxBody);
  expect(await storedItems(w)).toEqual(before);
});

it.each(['../../surat.pdf', '/etc/passwd', '..\\..\\a.pdf', '%2e%2e%2fa.pdf', 'a\0.pdf', '.'])(
  'stores an upload named %j under a key of its own making',
  async (name) => {
    const requestId = randomUUID();
    const facts = { kind: 'surat-permohonan', name, size: 3, type: 'application/pdf', sha256: 'a'.repeat(64) };
    const answer = await fetch(`${site.url}/api/uploads`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ requestId, ...facts, key: name, uploadId: name, scope: name }),
    });
    const { uploadId, url } = (await answer.json()) as { uploadId: string; url: string };
    expect(answer.status).toBe(201);
    expect(uploadId).toMatch(/^[\w-]{24}$/);
    expect(new URL(url).pathname).toBe(`/berkas/uploads/${requestId}/${uploadId}`);
    const named = await apps.signUploads(w.deps).request('/api/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...facts, requestId: `${requestId}/../${name}` }),
    });
    expect(named.status).toBe(400);
  },
);

/** Sends a request with an unchanged path. Browsers and fetch would normalise it. */
const rawGet = async (port: number, target: string) => {
  const out = request({ host: '127.0.0.1', port, path: target }).end();
  const [answer] = (await once(out, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return { status: answer.statusCode!, text: Buffer.concat(parts).toString() };
};

it('serves no file from outside the site', async () => {
  const folder = await tempFolder();
  const pages = await builtSite(folder.path);
  await writeFile(path.join(folder.path, 'rahasia.txt'), 'rahasia');
  const port = await freePort();
  const server = await listen(pages, '127.0.0.1', port, { name: 'a test', setting: 'PORT' });
  expect((await rawGet(port, '/attach.js')).status).toBe(200);
  const ways = [
    '..',
    '%2e%2e',
    '..%2f..',
    '%2e%2e%2fx%2f..',
    '....//..',
    'alur/../..',
    '..%5c',
    '%252e%252e',
    '.%00./..',
  ];
  for (const way of ways) {
    const { status, text } = await rawGet(port, `/${way}/rahasia.txt`);
    expect([way, text.includes('rahasia'), status === 404 || status === 400]).toEqual([way, false, true]);
  }
  await stopListening(server);
  await folder.remove();
});
