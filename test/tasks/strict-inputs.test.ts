import { deliverCase } from '../../functions/tasks/deliver-case';
import { moveHolders } from '../../functions/tasks/move-holders';
import { redeliverCases } from '../../functions/tasks/redeliver-cases';
import { unitDeps, unitNow } from '../support/unit-deps';

const caseId = '22ee02f6-babb-498d-b459-d429b24c3174';

/** Tasks on stores that record the requested ids and have no case with work. */
const begin = () => {
  const calls: string[] = [];
  const dueUntil: Date[] = [];
  const note = (what: string) => {
    calls.push(what);
    return undefined;
  };
  const { deps } = unitDeps({
    cases: {
      view: async (id) => note(`view ${id}`),
    },
    checks: {
      due: async (until) => {
        note('due');
        dueUntil.push(until);
        return [];
      },
    },
    rounds: { lastPass: async (of) => note(of), savePass: async () => undefined },
    work: { waiting: async () => ({ items: [] }) },
    outgoing: { waiting: async () => ({ items: [] }) },
  });
  return { deps, calls, dueUntil };
};

const tasks = { deliverCase, redeliverCases, moveHolders };
it.each([
  ['deliverCase', {}],
  ['deliverCase', { caseId: 'not an id' }],
  ['deliverCase', { caseId, aheadMinutes: 6 }],
  ['redeliverCases', { caseId }],
  ['redeliverCases', { aheadMinutes: '6' }],
  ['redeliverCases', { aheadMinutes: -1 }],
  ['redeliverCases', undefined],
  ['redeliverCases', null],
  ['redeliverCases', 'all'],
  ['moveHolders', { aheadMinutes: 6 }],
  ['moveHolders', undefined],
] as const)('%s refuses %j and touches nothing', async (name, event) => {
  const { deps, calls } = begin();
  await expect(tasks[name](deps)(event)).rejects.toThrow();
  expect(calls).toEqual([]);
});

it('delivers only the case that it is told of', async () => {
  const { deps, calls } = begin();
  await deliverCase(deps)({ caseId });
  expect(calls).toEqual([`view ${caseId}`]);
});

it.each([
  ['now', {}, 0],
  ['soon', { aheadMinutes: 6 }, 6 * 60_000],
])('looks after cases that are due %s', async (_when, event, aheadMs) => {
  const { deps, dueUntil } = begin();
  expect(await redeliverCases(deps)(event)).toEqual({ looked: 0 });
  expect(dueUntil).toEqual([new Date(unitNow.getTime() + aheadMs)]);
});

it('follows the roster, then the calendar', async () => {
  const { deps, calls } = begin();
  await moveHolders(deps)({});
  expect(calls).toEqual(['holders', 'calendar']);
});
