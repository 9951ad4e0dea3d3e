import { addMonths, addWorkingDays, holidaysFrom } from '../../functions/domain/calendar';
import { dueAt, receivedOn } from '../../functions/domain/deadlines';
import table from '../../functions/domain/libur-nasional.json';

const holidays = holidaysFrom(table);
const wib = (text: string) => new Date(`${text}+07:00`);

it.each([
  ['2026-12-23', '2026-12-28'],
  ['2026-03-17', '2026-03-25'],
  ['2027-03-05', '2027-03-16'],
  ['2027-05-14', '2027-05-21'],
])('the working day after %s is %s', (day, next) => expect(addWorkingDays(day, 1, holidays)).toBe(next));

it.each([
  ['2026-11-24T15:59', '2026-11-24'],
  ['2026-11-24T16:00', '2026-11-25'],
  ['2026-11-28T09:00', '2026-11-30'],
  ['2026-12-23T17:00', '2026-12-28'],
])('what arrives at %s WIB is received on %s', (at, day) => expect(receivedOn(wib(at), holidays)).toBe(day));

it.each([
  ['2026-11-24T08:00', { from: 1, to: 2, unit: 'hari' }, '2026-11-26T16:00'],
  ['2026-11-24T08:00', { from: 1, to: 1, unit: 'bulan' }, '2026-12-28T16:00'],
  ['2027-01-29T08:00', { from: 1, to: 1, unit: 'bulan' }, '2027-03-01T16:00'],
] as const)('what opens at %s with %j is due at %s WIB', (at, time, due) =>
  expect(dueAt(wib(at), time, holidays)).toEqual(wib(due)),
);

it('has no deadline in minutes', () =>
  expect(dueAt(wib('2026-11-24T08:00'), { from: 15, to: 30, unit: 'menit' }, holidays)).toBeUndefined());

it('ends a month at its last day', () => expect(addMonths('2027-01-31', 1)).toBe('2027-02-28'));
