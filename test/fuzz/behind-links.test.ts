import * as fc from 'fast-check';
import { writeCursor } from '../../functions/use-cases/cursor';
import { everyApp } from '../support/apps';
import { startWorld, type World } from '../support/world';
import { bounded } from './bounds';
import { documented, formBody, headers, isFull, marker, part, seed, text } from './inputs';
import { type Live, liveCases, routes } from './live';

let w: World;
let live: Live;
beforeAll(async () => {
  w = await startWorld();
  live = await liveCases(w);
});
afterAll(() => w.stop());

/** The state of a case, and the version of the office's record. */
const state = async () => {
  const views = await Promise.all(live.caseIds.map((caseId) => w.deps.cases.view(caseId)));
  return JSON.stringify([views.map((view) => view!.head.hash), (await w.deps.office.current()).version]);
};
const cursor = fc.oneof(
  text,
  fc.dictionary(fc.constantFrom('pk', 'sk', 'worker', 'workAt'), fc.oneof(text, fc.constant(''))).map(writeCursor),
  fc
    .record({
      pk: text,
      sk: text,
      worker: fc.constant('decided#kasi-aplikasi'),
      workAt: fc.constantFrom('', 'x', '2026'),
    })
    .map(writeCursor),
);
const query = fc.record(
  {
    pilihan: text,
    lanjut: cursor,
    sesudah: cursor,
    cari: text,
    status: text,
    langkah: text,
    pemegang: text,
    hasil: text,
  },
  { requiredKeys: [] },
);
/** Left out, because signing out would end the session that the other requests need. */
const tried = routes.filter(({ route }) => route !== 'POST /meja/keluar');
const input = fc.record({
  at: fc.constantFrom(...tried),
  parts: fc.array(part, { minLength: 2, maxLength: 2 }),
  body: formBody,
  headers,
  query,
  own: fc.boolean(),
});

it('answers whatever the bearers of links and the desk send with a documented status, and acts by a 303 only', async () => {
  const { timed, check } = bounded('behind links');
  const made = await everyApp(w.deps);
  await fc.assert(
    fc.asyncProperty(input, async ({ at, parts, own, ...sent }) => {
      const [method] = at.route.split(' ');
      const path = `${live.pathOf(at.route, parts)}?${new URLSearchParams(sent.query)}`;
      const isDesk = at.route.includes(' /meja');
      const ours = isDesk && own ? { cookie: live.desk.cookie, origin: 'http://ajuan.test' } : {};
      const type = own ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
      const body = isDesk && own && typeof sent.body === 'string' ? `token=${live.desk.token}&${sent.body}` : sent.body;
      const before = await state();
      const init = { method, headers: { ...sent.headers, ...type, ...ours }, ...(method === 'POST' && { body }) };
      const answer = await timed(async () => made[at.factory]!.request(path, init));
      const content = await answer.text();
      await w.machine.idle();
      expect(documented).toContain(answer.status);
      expect(content.length).toBeLessThan(2_000_000);
      if (answer.headers.get('content-type')?.includes('html')) expect(content).not.toContain(marker);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('set-cookie') ?? '').not.toContain('x=1');
      const acted = (await state()) !== before;
      if (acted) expect([method, answer.status]).toEqual(['POST', 303]);
      // After a decision, a revision or a withdrawal, the next input gets new cases.
      if (acted && !isDesk) live = await liveCases(w);
    }),
    { numRuns: isFull ? 10_000 : 150, seed },
  );
  check();
}, 1_800_000);
