import { connect } from 'node:net';
import * as fc from 'fast-check';
import { serve } from '../support/serve';
import { storedItems } from '../support/stored-items';
import { startWorld, type World } from '../support/world';
import { bounded } from './bounds';
import { documented, form, isFull, marker, seed, text, types } from './inputs';
import { type Live, liveCases, routes } from './live';

/** Includes the status that Node itself gives to bytes that are not HTTP: headers too large. */
const known = [...documented, 431];
let w: World;
let live: Live;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  w = await startWorld();
  live = await liveCases(w);
  site = await serve(w);
});
afterAll(async () => {
  await site.stop();
  await w.stop();
});

/**
 * Sends bytes unchanged. `ends` half-closes the connection, which Node treats as a client that left.
 * @returns the bytes received until the server closed, without the interim "100 Continue"
 */
const exchange = (bytes: Buffer, ends: boolean): Promise<string> =>
  new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect({ port: Number(new URL(site.url).port), host: 'localhost', allowHalfOpen: true });
    socket.on('data', (data) => parts.push(data)).on('error', () => undefined);
    socket
      .on('end', () => socket.end())
      .on('close', () => {
        const answer = Buffer.concat(parts).toString('latin1');
        resolve(answer.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, ''));
      });
    if (ends) socket.end(bytes);
    else socket.write(bytes);
  });

const broken = fc.constantFrom(
  '%',
  '%zz',
  '%00',
  '%252e%252e',
  '%c0%ae',
  '%ff',
  '%u0041',
  '//',
  '\\',
  ';x=1',
  '?%',
  '?a=%ff',
);
const suffix = fc.oneof(
  broken,
  fc.constantFrom(
    '',
    'a'.repeat(5000),
    'a'.repeat(30_000),
    '/../../etc/passwd',
    `?pilihan=${encodeURIComponent(marker)}`,
  ),
  text.map((unit) => encodeURIComponent(encodeURIComponent(unit))),
  fc.string({ unit: 'binary', maxLength: 20 }).map((unit) =>
    Buffer.from(unit)
      .toString('latin1')
      .replace(/[\r\n ]/g, ''),
  ),
);
/** Replaces a real value in a path. */
const place = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: broken });
/** The framing of a body. A wrong chunk length makes a request that never ends, or an invalid one. */
const framing = fc.constantFrom('length', 'chunked', 'chunked-lies', 'length-lies', 'both', 'none');
const framed = (how: string, body: Buffer): [string[], Buffer] => {
  const chunk = (length: string) => Buffer.concat([Buffer.from(`${length}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);
  const size = body.length.toString(16);
  const chunked = 'Transfer-Encoding: chunked';
  if (how === 'length') return [[`Content-Length: ${body.length}`], body];
  if (how === 'chunked') return [[chunked], chunk(size)];
  if (how === 'chunked-lies') return [[chunked], chunk('ffffffffffffffff')];
  if (how === 'length-lies') return [[`Content-Length: ${body.length + 7}`], body];
  if (how === 'both') return [[chunked, 'Content-Length: 3'], chunk(size)];
  return [[], body];
};
const header = fc.constantFrom(
  ...types.map((type) => `Content-Type: ${type}`),
  'Content-Encoding: gzip',
  'Expect: 100-continue',
  'Range: bytes=0-1',
  'Host: jahat.example',
  'Origin: null',
  'Cookie: \xff\xfe=\x80; meja',
  `X-Long: ${'a'.repeat(20_000)}`,
);
const input = fc.record({
  at: fc.constantFrom(...routes.filter(({ route }) => route !== 'POST /meja/keluar')),
  method: fc.constantFrom('', '', '', 'HEAD', 'PUT', 'OPTIONS', 'TRACE'),
  place,
  suffix,
  framing,
  lines: fc.array(header, { maxLength: 3 }),
  body: fc.oneof(form, text, fc.constant('a'.repeat(300_000))),
});

it('answers whatever comes over the wire with a documented status, or closes', async () => {
  const { timed, check } = bounded('over HTTP');
  const before = { ...(await storedItems(w)) };
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(input, async ({ at, method, framing: how, ...sent }) => {
      const path = live.pathOf(at.route, ['x', 'y']) + sent.place + sent.suffix;
      const [lengths, body] = framed(how, Buffer.from(sent.body));
      // HTTP allows only one Host and one Content-Type. The test's own Host comes first.
      const lines = ['Host: localhost', 'Connection: close', ...lengths, ...sent.lines];
      const head = `${method || at.route.split(' ')[0]} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
      const answer = await timed(() =>
        exchange(Buffer.concat([Buffer.from(head, 'latin1'), body]), how.endsWith('lies')),
      );
      await w.machine.idle();
      if (answer === '') return;
      answered += 1;
      const [status] = /(?<=^HTTP\/1\.1 )\d{3}/.exec(answer) ?? [];
      expect(known).toContain(Number(status));
      expect(answer).not.toContain(marker);
      expect(answer).not.toMatch(/\n\s+at .*\.[jt]s/);
      // The next input gets cases that are still open.
      if (status === '303' && at.route.startsWith('POST /p')) live = await liveCases(w);
    }),
    { numRuns: isFull ? 3000 : 150, seed },
  );
  expect(answered).toBeGreaterThan(75);
  // Strangers and odd requests delete nothing: every item from before is still stored.
  expect(Object.keys(await storedItems(w))).toEqual(expect.arrayContaining(Object.keys(before)));
  expect((await fetch(`${site.url}/meja/masuk`)).status).toBe(200);
  check();
}, 1_800_000);
