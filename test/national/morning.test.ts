import { present } from '../../functions/domain/present';
import { fullAt, playMorning, triangle } from '../support/national/morning';
import { type Limits, type Resource, resourcesUnder } from '../support/national/quotas';

const alone = { submit: 1, decide: 0, look: 0 };
const server = (more: Partial<Resource> = {}): Resource => ({
  name: 'server',
  perSecond: 10,
  burst: 0,
  takes: { submit: 1 },
  excess: 'waits',
  ...more,
});
/** So many submissions a second for some seconds, and then none. */
const steady = (rate: number, until: number) => (second: number) => ({ ...alone, submit: second < until ? rate : 0 });

it('holds what fits', () =>
  expect(playMorning(server(), steady(10, 60), 120)).toEqual({
    name: 'server',
    most: 10,
    turnedAway: 0,
    longestWait: 0,
  }));

it('makes a line of what comes twice as fast as it goes: as long as it lasted', () =>
  expect(playMorning(server(), steady(20, 60), 240)).toMatchObject({ fullFrom: 0, longestWait: 60 }));

it('turns away what comes faster where nothing waits', () =>
  expect(playMorning(server({ excess: 'turns away' }), steady(20, 60), 240)).toMatchObject({ turnedAway: 600 }));

it('takes a burst from its bucket first', () =>
  expect(playMorning(server({ burst: 50 }), steady(20, 60), 240)).toMatchObject({ fullFrom: 5, longestWait: 55 }));

// Little's law: L = λ · W.
it('has as many running at once as start a second times how long they run', () => {
  const functions = server({ takes: { submit: 0.6 }, perSecond: 60 });
  expect(fullAt(functions, alone)).toBe(100);
  expect(playMorning(functions, steady(100, 10), 20)).toMatchObject({ most: 60, longestWait: 0 });
});

it('sends as many in a morning as it says, most at the busiest second', () => {
  const arrivals = triangle({ submissions: 22_000, seconds: 7_200, peakSecond: 900, mix: { ...alone, look: 4 } });
  const rates = Array.from({ length: 7_200 }, (_, second) => arrivals(second).submit);
  expect(rates.reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(22_000, 0);
  expect(rates.indexOf(Math.max(...rates))).toBe(900);
  expect(arrivals(900).look).toBeCloseTo(4 * arrivals(900).submit);
});

const limits: Limits = {
  tight: { rate: 400, burst: 800 },
  all: { rate: 2_000, burst: 4_000 },
  lambdas: 1_000,
  mails: 200,
  tableUnits: 40_000,
};
const mix = { submit: 1, decide: 1.2, look: 4 };
const first = (changed: Partial<Limits>) =>
  present(
    resourcesUnder({ ...limits, ...changed })
      .map((resource) => ({ name: resource.name, rate: fullAt(resource, mix) }))
      .sort((a, b) => a.rate - b.rate)[0],
    'a resource',
  );

it.each<[string, Partial<Limits>]>([
  ['SES, mails', { mails: 14 }],
  ['Lambda, functions at once', { lambdas: 10 }],
  ['DynamoDB, write units of the table', { tableUnits: 1_000 }],
  ['our limit of uploads', { tight: { rate: 5, burst: 20 } }],
])('with less of %s that is full first, and earlier', (name, changed) => {
  expect(first(changed).name).toBe(name);
  expect(first(changed).rate).toBeLessThan(first({}).rate);
});

it('is full earlier in the morning with a lower quota', () => {
  const arrivals = triangle({ submissions: 22_000, seconds: 7_200, peakSecond: 900, mix });
  const from = (perSecond: number) => playMorning(server({ perSecond }), arrivals, 7_200).fullFrom ?? Infinity;
  expect(from(2)).toBeLessThan(from(4));
  expect(from(4)).toBeLessThan(900);
  expect(from(7)).toBe(Infinity);
});
