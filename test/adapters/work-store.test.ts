import { move } from '../../functions/domain/case/moves';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const waiting = async (holder: string, until?: string) =>
  (await w.deps.work.waiting(holder, { limit: 10, until })).items.map(({ caseId }) => caseId);

it('lists what waits for a holder by due time, and follows a move', async () => {
  const first = await w.submit();
  w.world.now = new Date('2026-11-25T02:00:00Z');
  const second = await w.submit();
  expect(await waiting('kadis')).toEqual([first.caseId, second.caseId]);
  expect(await waiting('kadis', '2026-11-25T23:00:00Z')).toEqual([first.caseId]);
  const view = await w.view(first.caseId);
  const moment = { now: w.world.now, digest: w.deps.ids.digest };
  await w.deps.cases.apply(move(view, { post: 'kadis', holder: 'kabid-data' }, 'sistem', moment));
  expect(await waiting('kadis')).toEqual([second.caseId]);
  expect(await waiting('kabid-data')).toEqual([first.caseId]);
});

it('goes on page by page', async () => {
  await w.submit();
  const page = await w.deps.work.waiting('kadis', { limit: 1 });
  const next = await w.deps.work.waiting('kadis', { limit: 1, after: page.next });
  expect(page.items).toHaveLength(1);
  expect(next.items).toHaveLength(1);
  expect(next.items[0]!.caseId).not.toBe(page.items[0]!.caseId);
});

it('begins anew where the place to go on from is not in the part that was asked for', async () => {
  const after = { pk: 'case#x', sk: 'head', worker: 'waits#kadis', workAt: '2999-01-01' };
  const page = await w.deps.work.waiting('kadis', { limit: 1, after, until: '2026-01-01T00:00:00Z' });
  expect(page.items).toEqual([]);
});
