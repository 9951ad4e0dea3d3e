import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import * as fc from 'fast-check';
import { rows } from '../../functions/catalog';
import { maxBody } from '../../functions/http/app';
import { apps } from '../../local/apps';
import { startWorld, type World } from '../support/world';

/** `npm run fuzz` tries 10,000 inputs; the tests a few hundred of the same, from a fixed seed. */
const numRuns = process.env.FUZZ === 'full' ? 10_000 : 300;
const documented = [200, 201, 303, 400, 401, 403, 404, 409, 410, 413, 415, 429];
const marker = `<x-marker>"'`;

let w: World;
beforeAll(async () => {
  w = await startWorld({ prints: false });
});
afterAll(() => w.stop());

const routes = rows.flatMap(({ entry, routes: of = [] }) =>
  of.map((route) => ({ factory: entry.factory as keyof typeof apps, route })),
);
const text = fc.oneof(
  fc.constantFrom(
    marker,
    '..%2f..%2fetc',
    '%00',
    '%ff%fe',
    'a'.repeat(43),
    '__proto__',
    'bundel',
    'a\r\nSet-Cookie: x=1',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const part = fc.oneof(text.map(encodeURIComponent), fc.constantFrom('%2e%2e', '%00', '%ff', 'a'.repeat(43)));
const body = fc.oneof(
  fc.json({ maxDepth: 6 }),
  text,
  fc.array(fc.tuple(text, text), { maxLength: 8 }).map((pairs) => new URLSearchParams(pairs).toString()),
  fc.constant(`${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  fc.constantFrom(maxBody, maxBody + 1, 2 * maxBody).map((length) => 'a'.repeat(length)),
);
const headers = fc.record(
  {
    'content-type': fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'x',
    ),
    'content-length': fc.constantFrom('0', '1', '-1', '99999999', 'x'),
    'x-forwarded-for': fc.constantFrom(marker, '203.0.113.7'),
    cookie: fc.constantFrom('meja=x', `meja=${marker}`, '=;;='),
    origin: fc.constantFrom('null', 'https://jahat.example', 'http://ajuan.test'),
  },
  { requiredKeys: [] },
);
const count = async (): Promise<number> => {
  const { Count } = await (w.clients[0] as DynamoDBClient).send(
    new ScanCommand({ TableName: w.deps.config.tableName, Select: 'COUNT' }),
  );
  return Count!;
};

it('answers whatever strangers send with a documented status, echoes nothing raw and stores nothing', async () => {
  const before = await count();
  const made = Object.fromEntries(Object.entries(apps).map(([name, make]) => [name, make(w.deps)]));
  const input = fc.record({
    at: fc.constantFrom(...routes),
    parts: fc.array(part, { minLength: 3, maxLength: 3 }),
    body,
    headers,
    query: text,
  });
  await fc.assert(
    fc.asyncProperty(input, async ({ at, parts, ...sent }) => {
      const [method, pattern] = at.route.split(' ') as [string, string];
      const left = [...parts];
      const path = `${pattern.replaceAll(/\{\w+\}/g, () => left.shift() || 'x')}?sesudah=${encodeURIComponent(sent.query)}`;
      const init = { method, headers: sent.headers, ...(method === 'POST' && { body: sent.body }) };
      const answer = await made[at.factory]!.request(path, init);
      const said = await answer.text();
      expect(documented).toContain(answer.status);
      expect(said.length).toBeLessThan(1_000_000);
      if (answer.headers.get('content-type')?.includes('html')) expect(said).not.toContain(marker);
      expect(answer.headers.get('set-cookie') ?? '').not.toContain('x=1');
    }),
    { numRuns, seed: 555_786 },
  );
  expect(await count()).toBe(before);
}, 600_000);
