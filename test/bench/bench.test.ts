import { dayOf } from '../../functions/domain/time/calendar';
import { newestPath, postForm } from '../support/people';
import { startWorld, type World } from '../support/world';
import { measureCatalogue } from './catalogue/catalogue-part';
import { part as cost } from './cost/cost-part';
import { meets, type Row } from './part';
import { measureOffice } from './statistics/statistics-part';
import { answersOf } from './throughput/play';

/** Runs the counted parts, so that `npm run bench` keeps working and a cost increase is noticed. */
const valueOf = (rows: Row[], what: string) => rows.find((row) => row.what === what)?.value;

it('counts what a case takes', async () => {
  const rows = await cost.run({ small: true });
  const happy = (what: string) => valueOf(rows, `happy path with integration: ${what}`);
  // Six steps of two states, the beginning, the three of the end, and the way out.
  expect(happy('state transitions')).toBe(17);
  expect(happy('runs of functions')).toBe(34);
  expect(happy('mails')).toBe(13);
  // A second item of an act, or a head above 1 KB, would show here.
  expect(happy('DynamoDB write units')).toBeLessThanOrEqual(168);
  // dynoxide also counts a query without results: 3 units a case that DynamoDB Local leaves out. Steps 2 and 4 look up similar
  // applications: 15 units a case.
  expect(happy('DynamoDB read units')).toBeLessThanOrEqual(110);
  expect(valueOf(rows, 'rejection: state transitions')).toBe(7);
});

it.each([
  ['figures and of the register', () => measureOffice({ months: 13, casesAMonth: 20, agencies: 8, open: 20 }, 0)],
  ['catalogue', () => measureCatalogue(60, 0)],
])('keeps the goals of the pages of the %s, in a small office', async (_what, measure) => {
  const rows = await measure();
  expect(rows.length).toBeGreaterThan(8);
  expect(rows.filter((row) => meets(row) === false)).toEqual([]);
});

describe('a played case', () => {
  let w: World;
  beforeAll(async () => void (w = await startWorld()));
  afterAll(() => w.stop());

  it.each(['plain', 'integrated'] as const)('ends, %s', async (way) => {
    const { caseId } = await w.submit();
    for (const fields of answersOf(way, dayOf(w.world.now))) {
      const inRoster = { ...fields, ...(fields.outcome === 'accept' && { holder: 'kabid-aptika' }) };
      expect((await postForm(w, newestPath(w), inRoster)).status).toBe(303);
    }
    expect((await w.view(caseId)).head.status).toBe('selesai');
  });
});
