import { ScanCommand } from '@aws-sdk/client-dynamodb';
import * as fc from 'fast-check';
import { everyApp } from '../support/apps';
import { startWorld, type World } from '../support/world';
import { bounded } from './bounds';
import { body, documented, headers, isFull, marker, part, seed, text } from './inputs';
import { routes } from './live';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const count = async (): Promise<number> => {
  const { Count } = await w.clients.dynamodb.send(
    new ScanCommand({ TableName: w.deps.config.tableName, Select: 'COUNT' }),
  );
  return Count!;
};

it('answers whatever strangers send with a documented status, echoes nothing raw and stores nothing', async () => {
  const before = await count();
  const { timed, check } = bounded('strangers');
  const made = await everyApp(w.deps);
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
      const path = `${pattern.replaceAll(/\{\w+\+?\}/g, () => left.shift() || 'x')}?sesudah=${encodeURIComponent(sent.query)}`;
      const init = { method, headers: sent.headers, ...(method === 'POST' && { body: sent.body }) };
      const answer = await timed(async () => made[at.factory]!.request(path, init));
      const content = await answer.text();
      expect(documented).toContain(answer.status);
      expect(content.length).toBeLessThan(1_000_000);
      if (answer.headers.get('content-type')?.includes('html')) expect(content).not.toContain(marker);
      expect(answer.headers.get('set-cookie') ?? '').not.toContain('x=1');
    }),
    { numRuns: isFull ? 10_000 : 300, seed },
  );
  expect(await count()).toBe(before);
  check();
}, 600_000);
