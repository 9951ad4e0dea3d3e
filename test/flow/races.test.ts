import { GetExecutionHistoryCommand, ListExecutionsCommand } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { systemIds } from '../../functions/adapters/system';
import { chainFaults } from '../../functions/domain/case/chain';
import { decide, withdraw } from '../../functions/domain/case/decisions';
import { ConcurrencyConflict } from '../../functions/domain/errors';
import type { CaseView } from '../../functions/domain/case/records';
import { deliver } from '../../functions/use-cases/deliver-outcome';
import { openStep } from '../../functions/tasks/open-step';
import { submitRequest } from '../../functions/http/public/submit-request';
import { personalIn, submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const post = async (body: object) => {
  const answer = await submitRequest(w.deps).request('/api/requests', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as { requestNumber: string; caseId: string } };
};
const faultsOf = async (caseId: string) => {
  const dossier = await w.dossier(caseId);
  return chainFaults(dossier.head, dossier.events, dossier.forms, systemIds.digest);
};
const accept = async (caseId: string) => {
  const view = await w.view(caseId);
  const moment = { now: w.world.now, digest: systemIds.digest };
  return decide(view, view.head.next!, 'kadis', { outcome: 'accept', holder: 'kabid-aptika' }, moment);
};

it('numbers 64 simultaneous submissions without a gap, refused ones between them', async () => {
  const taken = await w.withPapers(submission());
  await post(taken);
  const bodies = await Promise.all(
    Array.from({ length: 64 }, (_, index) =>
      w.withPapers(index % 4 === 3 ? submission({ subdomain: taken.subdomain }) : submission(), 'surat-permohonan'),
    ),
  );
  const answers = await Promise.all(bodies.map(post));
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(16);
  const registered = answers.filter(({ status }) => status === 201);
  const serials = registered.map(({ body }) => Number(body.requestNumber.split('/')[0])).sort((a, b) => a - b);
  expect(serials).toEqual(Array.from({ length: 48 }, (_, index) => serials[0]! + index));
  await w.machine.idle();
  for (const { body } of registered) expect(await faultsOf(body.caseId)).toEqual([]);
});

it('registers one of two requests for one subdomain', async () => {
  const [first, second] = [await w.withPapers(submission()), await w.withPapers(submission())];
  const answers = await Promise.all([post(first), post({ ...second, subdomain: first.subdomain })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

it('numbers each side of New Year in its own year', async () => {
  const before = w.world.now;
  w.world.now = new Date('2026-12-31T23:59:00+07:00');
  const last = await post(await w.withPapers(submission()));
  w.world.now = new Date('2027-01-01T00:01:00+07:00');
  const first = await post(await w.withPapers(submission()));
  w.world.now = before;
  expect(last.body.requestNumber).toMatch(/^\d+\/PAB\/DISKOMINFO\/XII\/2026$/);
  expect(first.body.requestNumber).toBe('1/PAB/DISKOMINFO/I/2027');
});

it('opens a retried wait again with its new token, same round, without another mail', async () => {
  const { caseId } = await w.submit();
  const mails = w.mails.length;
  await openStep(w.deps)({ caseId, step: 'agency-disposition', taskToken: 'another-token' });
  const view = await w.view(caseId);
  expect([view.steps.length, view.steps[1]!.token, w.mails.length]).toEqual([2, 'another-token', mails]);
});

/** A request whose first step has opened, and the case as read right before. */
const readBeforeOpening = async () => {
  const open = w.tasks['open-step']!;
  const before: CaseView[] = [];
  w.tasks['open-step'] = async (task) => {
    before.push(await w.view(z.object({ caseId: z.string() }).parse(task).caseId));
    return open(task);
  };
  const { caseId } = await w.submit();
  w.tasks['open-step'] = open;
  expect(before[0]!.steps.map(({ step }) => step)).toEqual(['request']);
  return { caseId, before: before[0]! };
};

it('refuses a withdrawal that was read before the step opened: the opened step would stay behind', async () => {
  const { caseId, before } = await readBeforeOpening();
  const moment = { now: w.world.now, digest: systemIds.digest };
  await expect(w.deps.cases.apply(withdraw(before, 'Batal', moment))).rejects.toThrow(ConcurrencyConflict);
  await w.deps.cases.apply(withdraw(await w.view(caseId), 'Batal', moment));
  const { head, steps } = await w.view(caseId);
  expect([head.status, steps.map(({ status }) => status)]).toEqual(['dicabut', ['selesai', 'dibatalkan']]);
});

it('leaves the mails pending that a step opened with, for the next check of the case', async () => {
  w.world.mailFails = true;
  const { caseId, before } = await readBeforeOpening();
  w.world.mailFails = false;
  await w.deps.cases.updatePending(before.head, before.head.pending ?? [], w.world.now);
  expect((await w.view(caseId)).head.pending).toEqual(['official', 'applicant']);
});

it('delivers once a decision whose token was replaced meanwhile', async () => {
  const { caseId } = await w.submit();
  const transition = await accept(caseId);
  const token = transition.step!.token!;
  await w.deps.cases.replaceToken(transition.before.head, 'replaced');
  await w.deps.cases.apply(transition);
  expect((await w.view(caseId)).steps[1]?.token).toBe('replaced');
  await deliver(w.deps, caseId);
  await openStep(w.deps)({ caseId, step: 'agency-disposition', taskToken: token });
  await w.machine.idle();
  await deliver(w.deps, caseId);
  await w.machine.idle();
  const view = await w.view(caseId);
  expect(view.steps.map(({ step, round, status }) => [step, round, status])).toEqual([
    ['request', 1, 'selesai'],
    ['agency-disposition', 1, 'selesai'],
    ['division-disposition', 1, 'terbuka'],
  ]);
});

it('leaves no personal data in any execution history', async () => {
  const { caseId } = await w.submit();
  await w.deps.cases.apply(await accept(caseId));
  await deliver(w.deps, caseId);
  await w.machine.idle();
  const { executions } = await w.clients.sfn.send(
    new ListExecutionsCommand({ stateMachineArn: w.machine.stateMachineArn }),
  );
  expect(executions!.length).toBeGreaterThan(5);
  for (const { executionArn } of executions!.slice(0, 20)) {
    const history = JSON.stringify(await w.clients.sfn.send(new GetExecutionHistoryCommand({ executionArn })));
    for (const personal of [...personalIn(submission()), 'kadis@', 'Pejabat kadis']) {
      expect(history).not.toContain(personal);
    }
  }
});
