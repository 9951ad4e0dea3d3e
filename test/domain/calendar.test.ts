import { addMonths, addWorkingDays, holidaysFrom, holidaysKnown } from '../../functions/domain/time/calendar';
import { dueAt, receivedOn, workingDaysUntil } from '../../functions/domain/time/deadlines';
import { dueDateText, dueText } from '../../functions/domain/time/dates';
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
  ['2026-11-24T08:00', { to: 2, unit: 'hari' }, '2026-11-26T16:00'],
  ['2026-11-24T08:00', { to: 1, unit: 'bulan' }, '2026-12-28T16:00'],
  ['2027-01-29T08:00', { to: 1, unit: 'bulan' }, '2027-03-01T16:00'],
] as const)('what opens at %s with %j is due at %s WIB', (at, time, due) =>
  expect(dueAt(wib(at), time, holidays)).toEqual(wib(due)),
);

it('has no deadline in minutes', () =>
  expect(dueAt(wib('2026-11-24T08:00'), { to: 30, unit: 'menit' }, holidays)).toBeUndefined());

it('ends a month at its last day', () => expect(addMonths('2027-01-31', 1)).toBe('2027-02-28'));

it.each([
  // The same day, before and after closing; the day before, in the evening too.
  ['2026-11-24T16:00', '2026-11-24T08:00', 'hari ini'],
  ['2026-11-24T16:00', '2026-11-24T16:00', 'hari ini'],
  ['2026-11-24T16:00', '2026-11-24T16:01', 'terlambat 1 hari kerja'],
  ['2026-11-24T16:00', '2026-11-23T20:00', '1 hari kerja lagi'],
  ['2026-11-24T16:00', '2026-11-19T08:00', '3 hari kerja lagi'],
  // The next morning, and the evening after it, when the office's day is over.
  ['2026-11-24T16:00', '2026-11-25T08:00', 'terlambat 1 hari kerja'],
  ['2026-11-24T16:00', '2026-11-25T16:00', 'terlambat 2 hari kerja'],
  // A weekend: Friday 27th, Monday 30th.
  ['2026-11-27T16:00', '2026-11-28T10:00', 'terlambat 1 hari kerja'],
  ['2026-11-27T16:00', '2026-11-30T08:00', 'terlambat 1 hari kerja'],
  ['2026-11-27T16:00', '2026-12-01T08:00', 'terlambat 2 hari kerja'],
  ['2026-11-30T16:00', '2026-11-28T10:00', '1 hari kerja lagi'],
  // Christmas 2026 is a Friday, and the 24th is a day of collective leave. From Wednesday to Monday there is one working day.
  ['2026-12-28T16:00', '2026-12-23T15:00', '1 hari kerja lagi'],
  ['2026-12-23T16:00', '2026-12-28T08:00', 'terlambat 1 hari kerja'],
  // The 25th became a day off after the due date was set. The due date then means the close of Monday the 28th.
  ['2026-12-25T16:00', '2026-12-23T15:00', '1 hari kerja lagi'],
  ['2026-12-25T16:00', '2026-12-25T17:00', '1 hari kerja lagi'],
  ['2026-12-25T16:00', '2026-12-28T15:59', 'hari ini'],
  ['2026-12-25T16:00', '2026-12-28T16:01', 'terlambat 1 hari kerja'],
  // Over the year's end: 1 January 2027 is a Friday.
  ['2027-01-04T16:00', '2026-12-31T08:00', '1 hari kerja lagi'],
  ['2026-12-31T16:00', '2027-01-04T08:00', 'terlambat 1 hari kerja'],
  ['2026-12-31T16:00', '2027-01-05T08:00', 'terlambat 2 hari kerja'],
])('what is due at %s WIB reads at %s: %s', (due, now, text) =>
  expect(dueText(wib(due).toISOString(), { now: wib(now), holidays })).toBe(text),
);

it('reads with its date', () =>
  expect(dueDateText(wib('2026-11-26T16:00').toISOString(), { now: wib('2026-11-24T08:00'), holidays })).toBe(
    'Kamis, 26 November 2026 pukul 16.00 WIB (2 hari kerja lagi)',
  ));

it('counts down by the hour without a jump back, over two months with holidays', () => {
  const due = wib('2026-12-28T16:00');
  const left = Array.from({ length: 60 * 24 }, (_, hour) =>
    workingDaysUntil(due, new Date(wib('2026-12-01T00:00').getTime() + hour * 3_600_000), holidays),
  );
  expect(left.every((days, hour) => hour === 0 || [0, 1].includes(left[hour - 1]! - days))).toBe(true);
  expect([left[0], left.at(-1)]).toEqual([17, -23]);
});

it.each([
  ['2026', true],
  ['2027', true],
  ['2031', false],
])('knows whether it has the holidays of %s: %s', (year, known) => expect(holidaysKnown(year, holidays)).toBe(known));
