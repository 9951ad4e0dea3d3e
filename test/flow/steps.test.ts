import { chainFaults } from '../../functions/domain/case/chain';
import { systemIds } from '../../functions/adapters/system';
import { decide, resubmit, withdraw } from '../../functions/domain/case/decisions';
import type { DecisionForm } from '../../functions/domain/forms/decision-forms';
import { newestRequest } from '../../functions/domain/case/newest-request';
import type { OutcomeId } from '../../functions/domain/sop/outcomes';
import { timeline } from '../../functions/domain/case/timeline';
import { deliver } from '../../functions/use-cases/deliver-outcome';
import { redeliverCases } from '../../functions/tasks/redeliver-cases';
import { runFrequentTasks } from '../support/frequent-tasks';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const moment = () => ({ now: w.world.now, digest: systemIds.digest });
const holders: Partial<Record<OutcomeId, string>> = { accept: 'kabid-aptika', forward: 'kasi-aplikasi' };

/** Records one outcome of the open step as its page would, without delivering it. */
const record = async (caseId: string, outcome: OutcomeId) => {
  w.world.now = new Date(w.world.now.getTime() + 60_000);
  const dossier = await w.dossier(caseId);
  const form = newestRequest(dossier.forms);
  const decision: DecisionForm = { outcome, holder: holders[outcome], reason: 'Alasan uji' };
  const transition =
    outcome === 'withdraw'
      ? withdraw(dossier, 'Alasan uji', moment())
      : outcome === 'resubmit'
        ? resubmit(dossier, form, form, moment())
        : decide(dossier, dossier.head.next!, 'penguji', decision, moment());
  await w.deps.cases.apply(transition);
};
const act = async (caseId: string, outcome: OutcomeId) => {
  await record(caseId, outcome);
  await deliver(w.deps, caseId);
  await w.machine.idle();
};
const statusesOf = async (caseId: string) => timeline(await w.view(caseId)).map(({ status }) => status);
const faultsOf = async (caseId: string) => {
  const dossier = await w.dossier(caseId);
  return chainFaults(dossier.head, dossier.events, dossier.forms, systemIds.digest);
};

const toAnalysis: OutcomeId[] = ['accept', 'forward'];
const toBuild: OutcomeId[] = [...toAnalysis, 'conforms', 'no-integration'];

it.each<[string, OutcomeId[], string | undefined]>([
  ['selesai', [...toAnalysis, 'conforms', 'integrate', 'done', 'done'], undefined],
  ['selesai', [...toBuild, 'done'], undefined],
  ['selesai', [...toAnalysis, 'conforms-with-conditions', 'no-integration', 'done'], undefined],
  ['dibatalkan', [...toBuild, 'cancel'], undefined],
  ['ditolak', ['reject'], undefined],
  ['tidak-direkomendasikan', [...toAnalysis, 'does-not-conform'], undefined],
  ['ditolak', ['return', 'resubmit', 'reject'], undefined],
  ['berjalan', ['accept', 'send-back'], 'agency-disposition'],
  ['berjalan', [...toAnalysis, 'return', 'resubmit'], 'conformity-analysis'],
  ['menunggu-pemohon', ['return'], 'request'],
  ['dicabut', ['withdraw'], undefined],
  ['dicabut', ['return', 'withdraw'], undefined],
  ['dicabut', ['accept', 'withdraw'], undefined],
  ['dicabut', [...toAnalysis, 'withdraw'], undefined],
  ['dicabut', [...toAnalysis, 'return', 'withdraw'], undefined],
  ['dicabut', [...toAnalysis, 'conforms', 'withdraw'], undefined],
  ['dicabut', [...toAnalysis, 'conforms', 'integrate', 'withdraw'], undefined],
])('is %s after %j', async (status, outcomes, next) => {
  const { caseId } = await w.submit();
  for (const outcome of outcomes) await act(caseId, outcome);
  const view = await w.view(caseId);
  expect([view.head.status, view.head.next?.step]).toEqual([status, next]);
  expect(await w.deps.workflow.state(view.head)).toBe(next ? 'running' : 'ended');
  expect(await faultsOf(caseId)).toEqual([]);
  expect(view.head.pending).toEqual([]);
});

it('skips step 6 where step 5 says so, and says what became of every step', async () => {
  const { caseId } = await w.submit();
  for (const outcome of toBuild) await act(caseId, outcome);
  expect(await statusesOf(caseId)).toEqual([
    'selesai',
    'selesai',
    'selesai',
    'selesai',
    'selesai',
    'dilewati',
    'terbuka',
  ]);
});

it('opens rounds anew and keeps the request number', async () => {
  const { caseId, requestNumber } = await w.submit();
  for (const outcome of ['return', 'resubmit', 'accept', 'send-back'] as const) await act(caseId, outcome);
  const view = await w.view(caseId);
  expect(view.head.requestNumber).toBe(requestNumber);
  expect(
    timeline(view)
      .map(({ round }) => round)
      .slice(0, 3),
  ).toEqual([2, 3, 1]);
});

it('lets one of two decisions on the same step through', async () => {
  const { caseId } = await w.submit();
  const results = await Promise.allSettled([record(caseId, 'accept'), record(caseId, 'reject')]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await deliver(w.deps, caseId);
  await w.machine.idle();
  expect(await faultsOf(caseId)).toEqual([]);
});

it('hands over a decision that was recorded but not delivered', async () => {
  const { caseId } = await w.submit();
  await record(caseId, 'accept');
  w.world.now = new Date(w.world.now.getTime() + 10 * 60_000);
  await runFrequentTasks(w.deps);
  await w.machine.idle();
  expect((await statusesOf(caseId))[2]).toBe('terbuka');
});

it('hands over at once after a start, when nothing else can be on its way', async () => {
  const { caseId } = await w.submit();
  await record(caseId, 'accept');
  await runFrequentTasks(w.deps);
  await w.machine.idle();
  expect((await statusesOf(caseId))[2]).toBe('belum');
  await redeliverCases(w.deps)({ aheadMinutes: 6 });
  await w.machine.idle();
  expect((await statusesOf(caseId))[2]).toBe('terbuka');
});

it('starts an execution for a registered case that has none', async () => {
  const { caseId } = await w.registerOnly();
  w.world.now = new Date(w.world.now.getTime() + 10 * 60_000);
  await runFrequentTasks(w.deps);
  await w.machine.idle();
  expect((await statusesOf(caseId))[1]).toBe('terbuka');
});

it('sends a mail later that could not be sent', async () => {
  w.world.mailFails = true;
  const { caseId } = await w.submit();
  w.world.mailFails = false;
  expect((await w.view(caseId)).head.pending).toEqual(['official', 'applicant']);
  const before = w.mails.length;
  w.world.now = new Date(w.world.now.getTime() + 10 * 60_000);
  await runFrequentTasks(w.deps);
  expect(w.mails.length).toBeGreaterThanOrEqual(before + 2);
  expect((await w.view(caseId)).head.pending).toEqual([]);
});

it('numbers 32 simultaneous registrations without a gap', async () => {
  const heads = await Promise.all(Array.from({ length: 32 }, () => w.registerOnly()));
  const serials = heads.map(({ requestNumber }) => Number(requestNumber.split('/')[0])).sort((a, b) => a - b);
  expect(serials).toEqual(serials.map((_, index) => serials[0]! + index));
});

it('answers the same body again with the same case, and refuses what is taken', async () => {
  const body = submission();
  const first = await w.registerOnly(body);
  expect((await w.registerOnly(body)).requestNumber).toBe(first.requestNumber);
  await expect(w.registerOnly({ ...body, subdomain: 'lain-sekali' })).rejects.toMatchObject({
    gap: { field: 'requestId' },
  });
  await expect(w.registerOnly(submission({ subdomain: body.subdomain }))).rejects.toMatchObject({
    gap: { field: 'subdomain' },
  });
  await expect(w.registerOnly(submission({ letter: body.letter }))).rejects.toMatchObject({
    gap: { field: 'letter.number' },
  });
});

it('mails links to the holder and a receipt to the applicant', async () => {
  const before = w.mails.length;
  await w.submit();
  const [official, receipt] = w.mails.slice(before);
  expect(official!.to).toBe('kadis@example.id');
  expect(official!.text).toMatch(/\/putusan\/[\w-]{43}\?pilihan=accept[\s\S]*\?pilihan=reject/);
  expect(receipt!.to).toBe('siti@example.id');
  expect(receipt!.text).toMatch(/\/pemohon\/[\w-]{43}\s[\s\S]*\/lacak\//);
});
