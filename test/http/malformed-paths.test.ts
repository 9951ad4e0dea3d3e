import type { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { rows } from '../../functions/catalog';
import { unknownAddress } from '../../functions/http/public/unknown-address';
import { createOneOriginApp } from '../../local/apps';
import { builtSite } from '../support/built-site';
import { everyApp } from '../support/apps';
import { tempFolder } from '../support/temp-folder';
import { lambdaEvent } from '../support/lambda-event';
import { unitDeps } from '../support/unit-deps';
import { startWorld, type World } from '../support/world';

/** No path of an honest link: bytes that a header can't carry, broken escapes, slashes and what browsers take for slashes. */
const malformed = [
  '%',
  '%zz',
  '%00',
  '%0a',
  '%0d%0aSet-Cookie:%20x=1',
  '%7f',
  '%ff',
  '%c0%ae',
  '%e9',
  '%C3%A9',
  '%F0%9F%98%80',
  '%u0041',
  '%252e%252e',
  '%5C',
  '%5Cevil.test',
  '//',
  '\\',
  ';x=1',
  '%20',
  '%3F',
  '%23',
  '%2F',
  'a'.repeat(5000),
];
/** Returns a route's paths with each part in it and behind it. A route without a place for a part is there once. */
const placed = (route: string): string[] => {
  const withPart = (part: string) => route.replaceAll(/\{\w+\+?\}/g, () => part);
  const paths = malformed.flatMap((part) => [withPart(part), `${withPart('x')}//${part}`, `${withPart('x')}/${part}/`]);
  return [...new Set(paths)];
};
const documented = [200, 303, 400, 401, 403, 404, 410, 413, 415];
const routes = rows.flatMap(({ entry, routes: of = [] }) =>
  of.map((route) => {
    const [method, path] = route.split(' ') as [string, string];
    return { factory: entry.factory, method, path };
  }),
);

interface Answer {
  status: number;
  location: string;
}
/** Returns the addresses that are not answered as they should be. */
const faultOf = (request: string, { status, location }: Answer): string[] => {
  // The path of another host's address, or one that no header may hold.
  const leadsAway = /^\/[/\\]|[^\x21-\x7e]/.test(location);
  return documented.includes(status) && !leadsAway ? [] : [`${request.slice(0, 80)}: ${status} ${location}`];
};

let w: World;
let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeAll(async () => {
  w = await startWorld();
  folder = await tempFolder();
});
afterAll(async () => {
  await folder.remove();
  await w.stop();
});

const ask = async (app: Hono, method: string, path: string): Promise<Answer> => {
  const { status, headers } = await app.request(path, { method });
  return { status, location: headers.get('location') ?? '' };
};

it('answers every malformed path of every route on one machine with a documented status', async () => {
  const app = await createOneOriginApp(w.deps, await builtSite(folder.path));
  const faults: string[] = [];
  const paths = [...new Set(routes.map(({ path }) => path)), '/alur', '/site.css', '/berkas/x'];
  for (const path of paths.flatMap(placed))
    for (const method of ['GET', 'POST']) faults.push(...faultOf(`${method} ${path}`, await ask(app, method, path)));
  expect(faults).toEqual([]);
});

it.each(['as it was sent', 'decoded by API Gateway'])('answers every malformed path on AWS, %s', async (how) => {
  const faults: string[] = [];
  const apps = await everyApp(w.deps);
  for (const { factory, method, path } of routes) {
    const handler = handle(apps[factory]!);
    for (const sent of placed(path)) {
      const rawPath = how === 'as it was sent' ? sent : unescape(sent);
      const { statusCode: status, headers } = await handler(lambdaEvent(method, rawPath));
      faults.push(...faultOf(`${method} ${sent}`, { status, location: `${headers?.location ?? ''}` }));
    }
  }
  expect(faults).toEqual([]);
});

it.each([
  ['/a//%00', '/a/%00'],
  ['/a/%0d%0aSet-Cookie:%20x=1/', '/a/%0d%0aSet-Cookie:%20x=1'],
  ['/%5Cevil.test/', '/%5Cevil.test'],
  ['/a%3Fb/', '/a%3Fb'],
  ['/caf%C3%A9/', '/caf%C3%A9'],
])('leads from %s to the same address without the slashes, its escapes as they were: %s', async (path, to) => {
  const app = unknownAddress(unitDeps().deps);
  const { status, headers } = await app.request(path);
  expect([status, headers.get('location')]).toEqual([303, to]);
});

it.each(['/%0a', '/a/%0ab'])('says in Indonesian that %s is nothing', async (path) => {
  const answer = await unknownAddress(unitDeps().deps).request(path);
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('Tidak ditemukan')]);
});
