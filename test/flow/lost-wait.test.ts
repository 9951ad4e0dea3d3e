import { restart } from '../../local/ops/commands/restart';
import { openStep } from '../../functions/tasks/open-step';
import { runFrequentTasks } from '../support/frequent-tasks';
import { type AnswerName, answerOf } from '../support/answers';
import { newestPath, postForm } from '../support/people';
import { startWorld, type World } from '../support/world';

/** Executions that wait with a token which the table does not have. */
let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const decide = async (outcome: AnswerName) =>
  expect((await postForm(w, newestPath(w), answerOf[outcome])).status).toBe(303);
const later = async (minutes: number) => {
  w.world.now = new Date(w.world.now.getTime() + minutes * 60_000);
  await runFrequentTasks(w.deps);
  await w.machine.idle();
};
/** Returns the next step, true if it is open, and the execution that should have opened it. */
const standOf = async (caseId: string) => {
  const { head, steps } = await w.view(caseId);
  return [head.next?.step, steps.at(-1)!.step === head.next?.step, head.execution];
};
const statesOf = async (caseId: string) => {
  const { head } = await w.view(caseId);
  const executions = Array.from({ length: head.execution }, (_, at) => ({ ...head, execution: at + 1 }));
  return Promise.all(executions.map((execution) => w.deps.workflow.state(execution)));
};
/** A request that was accepted while the table had no valid token of its wait. */
const acceptedInVain = async () => {
  const { caseId } = await w.submit();
  await w.deps.cases.replaceToken((await w.view(caseId)).head, 'lost');
  await decide('accept');
  expect(await standOf(caseId)).toEqual(['division-disposition', false, 1]);
  return caseId;
};

it('starts a case anew whose decision no wait took for a quarter of an hour, and mails once', async () => {
  const caseId = await acceptedInVain();
  await later(6);
  expect(await standOf(caseId)).toEqual(['division-disposition', false, 1]);
  const before = w.mails.length;
  await later(10);
  expect(await standOf(caseId)).toEqual(['division-disposition', true, 2]);
  expect(await statesOf(caseId)).toEqual(['ended', 'running']);
  await later(60);
  expect(w.mails.slice(before).map(({ to }) => to.split('@')[0])).toEqual(['kabid-aptika', 'siti']);
});

it('does so again where a late run of the wait that was ended wrote its token over the new one', async () => {
  const caseId = await acceptedInVain();
  await later(16);
  await openStep(w.deps)({ caseId, step: 'division-disposition', taskToken: 'of the execution that was ended' });
  await decide('forward');
  expect(await standOf(caseId)).toEqual(['conformity-analysis', false, 2]);
  await later(16);
  expect(await standOf(caseId)).toEqual(['conformity-analysis', true, 3]);
  await decide('conforms');
  expect(await standOf(caseId)).toEqual(['integration-analysis', true, 3]);
});

it('is started anew by ops at once, and left alone where it waits for a person', async () => {
  const caseId = await acceptedInVain();
  const row = { caseId, status: 'berjalan', step: 'division-disposition', was: 'running', is: 'running', execution: 2 };
  for (let time = 0; time < 2; time += 1) {
    expect(await restart(w.deps, caseId)).toEqual({ rows: [row], failed: false });
    await w.machine.idle();
    expect(await standOf(caseId)).toEqual(['division-disposition', true, 2]);
  }
});

it('is started anew once, though two find it stuck at the same time', async () => {
  const caseId = await acceptedInVain();
  const { workflow } = w.deps;
  w.world.now = new Date(w.world.now.getTime() + 16 * 60_000);
  const twice = {
    ...w.deps,
    workflow: {
      ...workflow,
      stop: async (head: Parameters<typeof workflow.stop>[0]) => {
        await restart(w.deps, caseId);
        await workflow.stop(head);
      },
    },
  };
  await runFrequentTasks(twice);
  await w.machine.idle();
  expect(await standOf(caseId)).toEqual(['division-disposition', true, 2]);
  expect(await statesOf(caseId)).toEqual(['ended', 'running']);
});
