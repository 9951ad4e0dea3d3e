import fc from 'fast-check';
import type { Dossier } from '../../../functions/domain/case/records';
import { figuresOf, sumOfFigures } from '../../../functions/domain/statistics/figures';
import { standardDaysOf, workingDaysTaken } from '../../../functions/domain/statistics/measure';
import { boundsOf, monthOf, monthsBetween, weekOf } from '../../../functions/domain/statistics/months';
import { quantile } from '../../../functions/domain/statistics/quantiles';
import type { StatisticsRow } from '../../../functions/domain/statistics/row';
import { withMeasurements, rowsOfCase } from '../../../functions/domain/statistics/rows-of-case';
import holidayTable from '../../../functions/domain/libur-nasional.json';
import { holidaysFrom } from '../../../functions/domain/time/calendar';
import { type Act, decisions as d, play, requestOf, wholeWay } from '../../support/dossier';

const holidays = holidaysFrom(holidayTable);
const wib = (text: string) => new Date(`${text}+07:00`).toISOString();

it.each<[string, string, string, number]>([
  ['on the day of receipt', '2026-11-24T09:00:00', '2026-11-24T15:00:00', 0],
  ['on the next working day', '2026-11-24T09:00:00', '2026-11-25T09:00:00', 1],
  ['over a weekend', '2026-11-27T09:00:00', '2026-11-30T09:00:00', 1],
  ['received after hours, from the next working day on', '2026-11-24T17:00:00', '2026-11-25T09:00:00', 0],
  ['received after hours and decided the same evening', '2026-11-24T17:00:00', '2026-11-24T20:00:00', 0],
  ['decided on a day off', '2026-11-27T09:00:00', '2026-11-29T09:00:00', 0],
  ['over Christmas and its collective leave', '2026-12-23T09:00:00', '2026-12-28T09:00:00', 1],
])('counts the working days of a step: %s', (_name, opened, decided, days) =>
  expect(workingDaysTaken(wib(opened), wib(decided), holidays)).toBe(days),
);

it('counts the standard time in working days, also where it is a month', () => {
  const opened = new Date(wib('2026-11-24T09:00:00'));
  expect(standardDaysOf('agency-disposition', opened, holidays)).toBe(1);
  expect(standardDaysOf('integration', opened, holidays)).toBe(2);
  // The case arrives on 24 November. It is due on Monday 28 December: 24 and 25 are days off, 26 and 27 a weekend.
  expect(standardDaysOf('build', opened, holidays)).toBe(22);
  expect(standardDaysOf('request', opened, holidays)).toBeUndefined();
});

it.each<[string, Record<string, number>, number | undefined, number | undefined]>([
  ['of nothing', {}, undefined, undefined],
  ['of one', { 3: 1 }, 3, 3],
  ['of an even count, the lower one', { 1: 1, 2: 1 }, 1, 2],
  ['of ten, the fifth and the ninth', { 0: 4, 1: 1, 2: 3, 9: 1, 30: 1 }, 1, 9],
  ['sorted by number, not by text', { 10: 1, 9: 1, 2: 1 }, 9, 10],
])('finds the median and the 90th percentile %s', (_name, days, median, ninetieth) =>
  expect([quantile(days, 0.5), quantile(days, 0.9)]).toEqual([median, ninetieth]),
);

it('finds the same quantiles as the sorted list', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(300), { minLength: 1 }), fc.constantFrom(0.5, 0.9), (list, share) => {
      const days: Record<string, number> = {};
      for (const day of list) days[day] = (days[day] ?? 0) + 1;
      const sorted = [...list].sort((a, b) => a - b);
      return quantile(days, share) === sorted[Math.ceil(share * list.length) - 1];
    }),
  ));

it('knows months and weeks in WIB', () => {
  expect(monthOf('2026-11-30T17:00:00.000Z')).toBe('2026-12');
  expect(boundsOf('2026-12')).toEqual({ from: '2026-11-30T17:00:00.000Z', to: '2026-12-31T16:59:59.999Z' });
  expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(monthsBetween('2027-02', '2026-11')).toEqual([]);
  expect(weekOf('2026-11-29T16:59:59.999Z')).toBe('2026-11-23');
  expect(weekOf('2026-11-29T17:00:00.000Z')).toBe('2026-11-30');
});

/** Every row of a story: registered on Tuesday 24 November 2026 at 08.00 WIB, an act a day, each step opened and decided at once. */
const rowsOf = (...acts: readonly Act[]): StatisticsRow[] => {
  const { dossier, events } = play(requestOf(), ...acts);
  return rowsOfCase({ ...(dossier as Dossier), events: [...events.values()] }, holidays);
};

it('names failed items in one order, in whatever order a store gives the checklist back', () => {
  const failed = (...ids: string[]) => {
    const checklist = Object.fromEntries(ids.map((id) => [id, { answer: 'tidak' as const }]));
    const refused = { ...d.doesNotConform, checklist };
    return rowsOf(d.accept, d.forward, refused).at(-1)?.failed;
  };
  expect(failed('C1', 'A3')).toEqual(['A3', 'C1']);
  expect(failed('A3', 'C1')).toEqual(['A3', 'C1']);
});

it('makes a row of each event that moves a case, and of no other', () => {
  const rows = rowsOf(...wholeWay);
  expect(rows.map(({ type, step, outcome }) => [type, step, outcome])).toEqual([
    ['registered', 'request', undefined],
    ['decided', 'agency-disposition', 'accept'],
    ['decided', 'division-disposition', 'forward'],
    ['decided', 'conformity-analysis', 'conforms-with-conditions'],
    ['decided', 'integration-analysis', 'integrate'],
    ['decided', 'integration', 'done'],
    ['decided', 'build', 'done'],
  ]);
  expect(rows[3]).toMatchObject({ conditions: 2, post: 'kasi-aplikasi', workingDays: 0, standard: 2, round: 1 });
  expect(rows[5]).toMatchObject({ notIntegrated: 1 });
  const budget = [
    { source: 'APBD', year: 2027, amount: 1_250_000_000 },
    { source: 'DAK', year: 2027, amount: 250_000 },
  ];
  expect(rows[6]).toMatchObject({ conditionsMet: 1, status: 'selesai', budget });
});

it('says nothing of a person', () => {
  const text = JSON.stringify(rowsOf(...wholeWay));
  const { contact, agency } = requestOf();
  const personalData = [contact.name, contact.email, contact.phone, agency.head.name, agency.head.nip, 'Pak Budi'];
  expect(personalData.filter((word) => text.includes(word))).toEqual([]);
});

it.each<[string, Act[], object]>([
  [
    'a refusal by its failed items',
    [d.accept, d.forward, d.doesNotConform],
    { ends: { 'tidak-direkomendasikan': 1 }, failed: { B2: 1 } },
  ],
  [
    'a revision by its number, and the applicant apart',
    [d.return, { revise: requestOf() }],
    {
      revisions: { 1: 1 },
      steps: {
        request: { count: 1, days: { 0: 1 }, timed: 0, onTime: 0, standards: {} },
        'agency-disposition': { count: 1, days: { 0: 1 }, timed: 1, onTime: 1, standards: { 1: 1 } },
      },
    },
  ],
  [
    'a withdrawal as an end, not as a decision of whoever had the case',
    [d.accept, { withdraw: 'Batal.' }],
    {
      ends: { dicabut: 1 },
      steps: { 'agency-disposition': { count: 1, days: { 0: 1 }, timed: 1, onTime: 1, standards: { 1: 1 } } },
    },
  ],
  [
    'a lapse',
    [d.return, { lapse: 30 }],
    { ends: { kedaluwarsa: 1 }, outcomes: expect.objectContaining({ 'request lapse': 1 }) },
  ],
  ['what came and went in a week', [d.reject], { received: 1, weeks: { '2026-11-23 in': 1, '2026-11-23 out': 1 } }],
])('counts %s', (_name, acts, expected) => expect(figuresOf(rowsOf(...acts))).toMatchObject(expected));

it('adds months up to the figures of all their rows, in any order', () => {
  const stories = [wholeWay, [d.reject], [d.return, { revise: requestOf() }, d.accept], [d.accept, { withdraw: 'x' }]];
  const parts = stories.map((acts) => rowsOf(...acts));
  const figuresOfAll = figuresOf(parts.flat());
  expect(sumOfFigures(parts.map(figuresOf))).toEqual(figuresOfAll);
  expect(figuresOf(parts.flat().reverse())).toEqual(figuresOfAll);
});

it('counts a step of an earlier version by the calendar of today, and leaves stored counts alone', () => {
  const step = {
    ...({ caseId: 'x', step: 'agency-disposition', round: 1, status: 'selesai', holder: 'kadis' } as const),
    openedAt: wib('2026-11-24T09:00:00'),
    decidedAt: wib('2026-11-26T09:00:00'),
  };
  expect(withMeasurements(step, holidays)).toMatchObject({ standard: 1, workingDays: 2 });
  expect(withMeasurements({ ...step, standard: 3, workingDays: 1 }, holidays)).toMatchObject({
    standard: 3,
    workingDays: 1,
  });
});
