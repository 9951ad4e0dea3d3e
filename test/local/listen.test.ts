import { EventEmitter, once } from 'node:events';
import { Agent, type IncomingMessage, request, Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { freePort } from '../../local/free-port';
import { listen, senderTimeouts, stopListening } from '../../local/listen';

const open: Server[] = [];
afterEach(() => jest.restoreAllMocks());
afterAll(() => Promise.all(open.map((server) => stopListening(server))));

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
/** Sends `start`, then a byte whenever the last one has left, until the connection is cut. @returns the received answer */
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

it.each(['EACCES', 'EPERM'])('says of a port that this user may not open what to do (%s)', async (code) => {
  const refuse = function (this: Server) {
    queueMicrotask(() => this.emit('error', Object.assign(new Error(`listen ${code}`), { code, syscall: 'listen' })));
    return this;
  };
  jest.spyOn(Server.prototype, 'listen').mockImplementation(refuse);
  const mailbox = { name: 'the mailbox', setting: 'MAIL_PORT' };
  await expect(listen(new Hono(), undefined, 80, mailbox)).rejects.toThrow(
    'Port 80, meant for the mailbox, is closed to this user. Set MAIL_PORT to a port from 1024, and put a reverse proxy before it if need be.',
  );
});

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
  expect(senderTimeouts.connectionsCheckingInterval).toBeLessThan(senderTimeouts.headersTimeout);
});

describe('an answer that comes before the whole body', () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  afterAll(() => agent.destroy());
  const large = Buffer.alloc(2 << 20, 'a');
  /** Sends one request on the connection that the previous one left open, if it did. */
  const ask = async (port: number, path: string, body?: Buffer): Promise<[number | undefined, string | undefined]> => {
    const outgoing = request({ agent, port, path, host: '127.0.0.1', method: body ? 'POST' : 'GET' }).end(body);
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
    await text(answer);
    return [answer.statusCode, answer.headers.connection];
  };
  const serving = async () => {
    const app = new Hono()
      .use('/limited', bodyLimit({ maxSize: 1024, onError: (c) => c.text('too large', 413) }))
      .post('/limited', (c) => c.text('small enough'))
      .post('/async', async (c) => {
        await new Promise(setImmediate);
        return c.text('not read', 404);
      })
      .get('/', (c) => c.text('here'));
    const port = await freePort();
    const first = (incoming: IncomingMessage, outgoing: ServerResponse) => {
      if (incoming.url !== '/file') return false;
      outgoing.writeHead(403).end('denied');
      return true;
    };
    open.push(await listen(app, '127.0.0.1', port, { name: 'a test', setting: 'PORT' }, first));
    return port;
  };

  it.each([
    ['/limited', 413],
    ['/async', 404],
    ['/nowhere', 404],
    ['/file', 403],
  ])('of %s says that the connection closes, and the next request succeeds', async (path, status) => {
    const port = await serving();
    for (let time = 0; time < 3; time += 1) {
      expect(await ask(port, path, large)).toEqual([status, 'close']);
      expect(await ask(port, '/')).toEqual([200, 'keep-alive']);
    }
  });

  it('keeps the connection where the body was read', async () => {
    const port = await serving();
    expect(await ask(port, '/limited', Buffer.from('a'))).toEqual([200, 'keep-alive']);
  });
});

describe('a stop', () => {
  /** A request whose answer waits until the test releases it. */
  const slow = async () => {
    const at = new EventEmitter();
    const arrived = once(at, 'arrived');
    const app = new Hono().get('/', async (c) => {
      const go = once(at, 'go');
      at.emit('arrived');
      await go;
      return c.text('done');
    });
    const port = await freePort();
    const server = await listen(app, '127.0.0.1', port, { name: 'a test', setting: 'PORT' });
    const answer = fetch(`http://127.0.0.1:${port}/`).then(
      (response) => response.text(),
      () => 'cut off',
    );
    await arrived;
    return { port, server, answer, letGo: () => at.emit('go') };
  };

  it('lets a request at work come to its answer, and takes no new one', async () => {
    const { port, server, answer, letGo } = await slow();
    const stopped = stopListening(server, 60_000);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
    letGo();
    expect(await answer).toBe('done');
    await stopped;
  });

  it('waits no longer than its grace', async () => {
    const { server, answer, letGo } = await slow();
    await stopListening(server, 30);
    expect(await answer).toBe('cut off');
    letGo();
  });
});
