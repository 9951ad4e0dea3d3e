import { withLetters } from '../support/with-letters';
import { startWorld } from '../support/world';
import { simulateYear } from '../support/year/simulate';

withLetters({ loop: true, copies: { refusal: [{ to: 'Sekretaris Daerah', email: 'sekda@example.id' }] } });

it('numbers, signs and withdraws the letters of weeks: `npm run simulate -- --letters` those of a year', async () => {
  const w = await startWorld();
  const { faults, figures } = await simulateYear(w, {
    requests: 12,
    seed: 15,
    first: '2026-12-14',
    last: '2027-01-15',
  });
  await w.stop();
  expect(faults).toEqual([]);
  expect(figures.letters?.numbered).toBeGreaterThan(1);
  expect(figures.letters?.signed).toBeGreaterThan(0);
  expect(figures.letters?.withdrawn).toBeGreaterThan(0);
  // A limit only for hanging tests, as elsewhere, but for weeks instead of a moment.
}, 240_000);
