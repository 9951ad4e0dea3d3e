import { systemIds } from '../../functions/adapters/system';
import { chainFaults } from '../../functions/domain/case/chain';
import { countMonths } from '../../functions/use-cases/count-months';
import { morningRound } from '../../functions/tasks/morning-round';
import { registerRows } from '../../functions/use-cases/export-register';
import { answerOf } from '../support/answers';
import { type DeskClient, startDesk } from '../support/desk';
import { newestPath, postForm } from '../support/people';
import type { World } from '../support/world';

/** The machine's clock is three days ahead, over the end of a month, and is then put right. Each change comes with a new start. */
let w: World;
let desk: DeskClient;
const friday = '2026-11-27T02:00:00Z';
const ahead = '2026-12-01T02:00:00Z';
const startAt = async (instant: string) => {
  w.world.now = new Date(instant);
  await w.redeploy((definition) => definition);
};
const tick = () => {
  w.world.now = new Date(w.world.now.getTime() + 60_000);
};
const round = async () => {
  const before = w.mails.length;
  await morningRound(w.deps)();
  return w.mails.slice(before).map(({ to }) => to);
};
beforeEach(async () => {
  ({ w, desk } = await startDesk());
});
afterEach(() => w.stop());

it('carries a case on whose steps opened in the future', async () => {
  await startAt(friday);
  const { caseId } = await w.submit();
  await startAt(ahead);
  expect((await postForm(w, newestPath(w), answerOf.accept)).status).toBe(303);
  await startAt(friday);
  expect((await postForm(w, newestPath(w), answerOf.forward)).status).toBe(303);
  const { head, events, forms, steps } = await w.dossier(caseId);
  expect(chainFaults(head, events, forms, systemIds.digest)).toEqual([]);
  expect(head.next?.step).toBe('conformity-analysis');
  expect(steps.filter(({ workingDays }) => workingDays !== undefined && workingDays < 0)).toEqual([]);
  expect(steps.filter(({ dueAt, openedAt }) => dueAt !== undefined && dueAt <= openedAt)).toEqual([]);
});

it('numbers requests on without a gap or a double', async () => {
  await startAt(ahead);
  const first = await w.submit();
  await startAt(friday);
  const second = await w.submit();
  const serialOf = ({ requestNumber }: { requestNumber: string }) => Number(requestNumber.split('/')[0]);
  expect(serialOf(second)).toBe(serialOf(first) + 1);
});

it('sends the mail of a morning once', async () => {
  await startAt('2026-11-26T01:00:00Z');
  await w.submit();
  await startAt(friday);
  expect(await round()).toEqual(['kadis@example.id']);
  await startAt(ahead);
  expect(await round()).toContain('kadis@example.id');
  await startAt(friday);
  expect(await round()).toEqual([]);
  await startAt(ahead);
  expect(await round()).toEqual([]);
});

it('keeps a session and a link that began in the future', async () => {
  await startAt(ahead);
  await desk.signIn();
  await w.submit();
  await startAt(friday);
  expect((await desk.get('/meja')).status).toBe(200);
  expect((await postForm(w, newestPath(w), answerOf.accept)).status).toBe(303);
});

it('shows and exports what happened in the future', async () => {
  await startAt(ahead);
  await w.submit();
  await startAt(friday);
  await desk.signIn();
  const pages = ['/meja', '/meja/catatan', '/meja/statistik'];
  expect(await Promise.all(pages.map(async (page) => (await desk.get(page)).status))).toEqual([200, 200, 200]);
  expect(await registerRows(w.deps, { from: '2026-11-01', to: '2026-12-31' })).toHaveLength(1);
});

it('counts a month whose end the clock saw too early', async () => {
  await startAt(friday);
  await desk.signIn();
  await w.submit();
  await startAt(ahead);
  await countMonths(w.deps);
  await startAt(friday);
  tick();
  expect((await desk.get('/meja/statistik')).status).toBe(200);
  expect((await desk.get('/meja')).status).toBe(200);
  await w.submit();
  await countMonths(w.deps);
  const shown = async () => (await desk.page('/meja/statistik')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(await shown()).toContain('2 Masuk');
  await startAt('2026-12-02T02:00:00Z');
  await countMonths(w.deps);
  await desk.signIn();
  expect(await w.deps.statistics.months(undefined, '2026-11', '2026-11')).toMatchObject([{ figures: { received: 2 } }]);
});
