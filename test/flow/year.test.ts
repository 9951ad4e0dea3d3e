import { startWorld } from '../support/world';
import { simulateYear } from '../support/year/simulate';

it('carries an office through weeks of leave, successors, vacant posts and bounces: `npm run simulate` through a year', async () => {
  const w = await startWorld();
  const { faults, figures } = await simulateYear(w, { requests: 12, seed: 7, first: '2026-12-14', last: '2027-01-15' });
  await w.stop();
  expect(faults).toEqual([]);
  expect(figures.requests).toBe(12);
  expect(figures.decided).toBeGreaterThan(20);
  expect(figures.moves).toBeGreaterThan(0);
  expect(figures.rounds.mails).toBeGreaterThan(20);
  // A limit only for hanging tests, as elsewhere, but for weeks instead of a moment.
}, 240_000);
