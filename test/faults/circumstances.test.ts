import { startWorld, type World } from '../support/world';
import { faulty } from './faulty';
import { actNames, type Circumstances, type Fault, live } from './life';

/**
 * Every act meets a fault that only a schedule can heal: the process dies after the decision is recorded, before the state machine gets it.
 * The cases differ in the schedules, the clocks and the deployments around it.
 */
const faults = faulty();
let w: World;
/** The hand-over to the state machine in each act that has one. */
let cuts: Fault[];
/** The minutes by which the clock is ahead, for each reading. */
let skews = [0];
beforeAll(async () => {
  w = await startWorld({ around: faults.run, mailing: faults.mailing });
  faults.attach(Object.values(w.clients));
  let [base, count] = [w.world.now, 0];
  Object.defineProperty(w.world, 'now', {
    get: () => new Date(base.getTime() + skews[(count += 1) % skews.length]! * 60_000),
    set: (now: Date) => {
      base = now;
    },
  });
  const { calls } = await live(w, faults, []);
  const isHandedOver = (site: string) => site.includes('SendTaskSuccess') || site.includes('StartExecution');
  cuts = actNames
    .map((act) => ({ act, at: calls[act]!.findIndex(isHandedOver) + 1, mode: 'killed-before' as const }))
    .filter(({ at }) => at > 0);
  // All acts except the progress note, which leaves the step open.
  expect(cuts.length).toBe(actNames.length - 1);
});
afterAll(() => w.stop());

it.each<[string, Circumstances['ticking']]>([
  ['are lost for a day', (tick) => tick(24 * 60)],
  ['come late, and never when they should', async (tick) => [await tick(7), await tick(16), await tick(1)].pop()],
  [
    'come three at once, each of them twice',
    async (tick) => {
      for (let round = 0; round < 2; round += 1) await Promise.all([tick(11), tick(0), tick(0)]);
    },
  ],
])('goes on where ticks of the schedule %s', async (_name, ticking) => {
  const { met } = await live(w, faults, cuts, { ticking });
  expect(met.length).toBe(cuts.length);
});

it('goes on where the clocks of the functions differ by up to ten minutes', async () => {
  skews = [0, 5, -5, 2, -3];
  const { met } = await live(w, faults, cuts);
  skews = [0];
  expect(met.length).toBe(cuts.length);
});

interface Asl {
  StartAt: string;
  States: Record<string, object>;
}
/** A later version whose executions begin with a new state. */
const withNewState = (definition: object): object => {
  const { StartAt, States } = definition as Asl;
  const Choices = [{ Variable: '$.caseId', IsPresent: true, Next: StartAt }];
  return {
    ...definition,
    StartAt: 'Noted',
    States: { Noted: { Type: 'Choice', Choices, Default: StartAt }, ...States },
  };
};
/** A later version in which the states of waiting executions have other names. */
const withNewNames = (definition: object): object => {
  const names = Object.keys((definition as Asl).States);
  const text = JSON.stringify(definition);
  return JSON.parse(names.reduce((all, name) => all.replaceAll(`"${name}"`, `"${name}Anew"`), text)) as object;
};

it('goes on where a new version is deployed before every act', async () => {
  const versions = [withNewState, withNewNames, (definition: object) => definition];
  let deployed = 0;
  const before = async () => {
    await w.redeploy(versions[deployed % versions.length]!);
    deployed += 1;
    return true;
  };
  await live(w, faults, [], { before });
  expect(deployed).toBe(actNames.length);
});
