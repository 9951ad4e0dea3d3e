import { enterAgenda } from '../../functions/domain/case/agenda';
import { morningRound } from '../../functions/tasks/morning-round';
import { deliverCase } from '../../functions/tasks/deliver-case';
import { runFrequentTasks } from '../support/frequent-tasks';
import { caseAfter } from '../support/cases';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const stateOf = async (caseId: string) => {
  const { head } = await w.view(caseId);
  return [head.status, await w.deps.workflow.state(head)];
};
/** The day of the last round. Each case ends in the round of a separate day. */
let day = 12;
/** A request that the round ends while the function that delivers the end is unreachable. */
const lapsedAlone = async () => {
  w.world.now = new Date('2026-11-25T09:00:00+07:00');
  const { caseId } = await caseAfter(w, ['return']);
  w.world.now = new Date(`2027-01-${(day += 1)}T08:00:00+07:00`);
  const background = { start: () => Promise.reject(new Error('no such function')) };
  await morningRound({ ...w.deps, background })();
  await w.machine.idle();
  expect(await stateOf(caseId)).toEqual(['kedaluwarsa', 'running']);
  return caseId;
};
const endings = () => w.mails.filter(({ subject }) => subject.includes('kedaluwarsa')).length;

it('what the round ended and could not hand over, the schedule hands over minutes later', async () => {
  const caseId = await lapsedAlone();
  w.world.now = new Date(w.world.now.getTime() + 5 * 60_000);
  await runFrequentTasks(w.deps);
  await w.machine.idle();
  expect(await stateOf(caseId)).toEqual(['kedaluwarsa', 'ended']);
});

it('told of one case, deliver-case answers its wait at once and leaves mails to the workflow; told again, nothing happens', async () => {
  const [caseId, other] = [await lapsedAlone(), await lapsedAlone()];
  const before = endings();
  const mailer = { send: () => Promise.reject(new Error('not mine to send')) };
  const logged: string[] = [];
  const deps = { ...w.deps, mailer, log: (type: string) => void logged.push(type) };
  for (let time = 0; time < 2; time += 1) {
    await deliverCase(deps)({ caseId });
    await w.machine.idle();
    expect(await stateOf(caseId)).toEqual(['kedaluwarsa', 'ended']);
    expect([endings(), logged]).toEqual([before + 1, []]);
  }
  expect(await stateOf(other)).toEqual(['kedaluwarsa', 'running']);
});

it('ends a request although the desk records its agenda number at that moment', async () => {
  w.world.now = new Date('2026-11-25T09:00:00+07:00');
  const { caseId } = await caseAfter(w, ['return']);
  w.world.now = new Date('2027-01-18T08:00:00+07:00');
  const { apply } = w.deps.cases;
  let isFirst = true;
  const cases: typeof w.deps.cases = {
    ...w.deps.cases,
    apply: async (transition) => {
      if (isFirst && transition.event.type === 'lapsed') {
        isFirst = false;
        const moment = { now: w.world.now, digest: w.deps.ids.digest };
        const entry = { number: '815/KD', date: '2026-11-25' };
        await apply(enterAgenda(await w.view(caseId), entry, 'admin-1', moment));
      }
      return apply(transition);
    },
  };
  await morningRound({ ...w.deps, cases })();
  await w.machine.idle();
  expect((await w.view(caseId)).head.status).toBe('kedaluwarsa');
});
