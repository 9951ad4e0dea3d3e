import { seedRoster } from '../../local/ops/commands/seed-roster';
import { testAdministrators, testRoster } from '../support/office';

const deps = { seed: async () => true, clock: { now: () => new Date('2026-11-27T02:00:00Z') } };
const seedWith = async (change: { from?: string }) => {
  const [head, ...officials] = testRoster.officials;
  const file = { ...testRoster, officials: [{ ...head, ...change }, ...officials], administrators: testAdministrators };
  return (await seedRoster(deps, JSON.stringify(file))).rows[0]?.warning;
};

it('warns of a head whose first day is still to come', async () =>
  expect(await seedWith({ from: '2026-12-01' })).toMatch(/^nobody holds kadis today/));

it('warns of nothing where a head is in office', async () => expect(await seedWith({})).toBeUndefined());
