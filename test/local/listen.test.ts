import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { freePort } from '../../local/free-port';
import { listen, patience, stopListening } from '../../local/listen';

const open: Server[] = [];
afterAll(() => Promise.all(open.map(stopListening)));

const started = async (times?: Parameters<typeof listen>[5]) => {
  const read: string[] = [];
  const app = new Hono().post('/', async (c) => {
    read.push(await c.req.text());
    return c.text('whole');
  });
  const port = await freePort();
  const server = await listen(app, '127.0.0.1', port, { name: 'a test', setting: 'PORT' }, undefined, times);
  open.push(server);
  return { port, server, read };
};
/** Sends `start`, then a byte whenever the last one has left, until it is cut off. @returns what it was answered */
const trickle = async (port: number, start: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => (answer += data.toString())).on('error', () => undefined);
  socket.write(start);
  const more = setInterval(() => socket.write('a'), 5);
  await once(socket, 'close');
  clearInterval(more);
  return answer.split('\r\n')[0]!;
};

it.each([
  ['headers', 'POST / HTTP/1.1\r\nHost: x\r\nX-Long: '],
  ['a body', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n'],
])('cuts off who sends %s a byte at a time', async (_, start) => {
  const { port, read } = await started({ headersTimeout: 60, requestTimeout: 90, connectionsCheckingInterval: 10 });
  expect(await trickle(port, start)).toBe('HTTP/1.1 408 Request Timeout');
  expect(read).toEqual([]);
});

it('waits no longer than it says', async () => {
  const { server } = await started();
  expect(server).toMatchObject({ headersTimeout: 20_000, requestTimeout: 1_200_000 });
  expect(patience.connectionsCheckingInterval).toBeLessThan(patience.headersTimeout);
});
