import { Hono } from 'hono';
import { limitBody } from '../../functions/http/limit-body';

const app = new Hono();
app.use(limitBody(10, () => new Response('too large', { status: 413 })));
app.all('/', async (c) => c.text(`${(await c.req.text()).length}`));

/** A request that counts how often its body's stream was asked for. */
const requestOf = (method: string, size: number, headers: Record<string, string>) => {
  const body = method === 'GET' ? undefined : 'x'.repeat(size);
  const request = new Request('http://localhost/', { method, headers, body });
  const { body: stream } = request;
  let opened = 0;
  Object.defineProperty(request, 'body', {
    get: () => {
      opened += 1;
      return stream;
    },
  });
  return { request, opened: () => opened };
};

it.each([
  ['a small body of known size', 'POST', 10, { 'content-length': '10' }, 200, '10', 0],
  ['a large body of known size', 'POST', 11, { 'content-length': '11' }, 413, 'too large', 1],
  ['a small body of unknown size', 'POST', 10, {}, 200, '10', 1],
  ['a large body of unknown size', 'POST', 11, {}, 413, 'too large', 1],
  [
    'a large body in chunks that also declares a size',
    'POST',
    11,
    { 'content-length': '1', 'transfer-encoding': 'chunked' },
    413,
    'too large',
    1,
  ],
  ['a request without a body', 'GET', 0, {}, 200, '0', 0],
] as const)('answers %s', async (_name, method, size, headers, status, text, least) => {
  const { request, opened } = requestOf(method, size, headers);
  const answer = await app.request(request);
  expect([answer.status, await answer.text()]).toEqual([status, text]);
  if (least === 0) expect(opened()).toBe(0);
  else expect(opened()).toBeGreaterThan(0);
});
