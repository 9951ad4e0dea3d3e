import { addDays, dayOf, holidaysFrom, instantAt, isWorkingDay } from '../../functions/domain/time/calendar';
import { closingHour } from '../../functions/domain/time/deadlines';
import { deadlineProblem } from '../../functions/domain/case/disposition';
import { open } from '../../functions/domain/case/opening';
import type { Dossier, StepRecord } from '../../functions/domain/case/records';
import { datesUnder, followCalendar, mayMove } from '../../functions/domain/time/announced-dates';
import { lastDayToRevise } from '../../functions/domain/time/waiting';
import { type Act, decisions as d, play, requestOf } from '../support/dossier';

const calendar = (...dates: string[]) => holidaysFrom(dates.map((date) => ({ date })));
const none = calendar();
/** A moment in WIB. */
const wib = (text: string) => new Date(`${text}+07:00`);
const now = wib('2026-12-10T09:00:00');

/** Returns a case whose open step was opened at `openedAt` under `holidays`, after some acts from 24 November 2026, one a day. */
const waitingSince = (openedAt: string, holidays = none, ...acts: Act[]): Dossier => {
  const { dossier } = play(requestOf(), ...acts);
  const holder = dossier.head.next!.step === 'request' ? 'pemohon' : 'kadis';
  const { head, step } = open(dossier, { holder, post: holder }, 'token', wib(openedAt), holidays);
  return { head: { ...head, pending: [] }, steps: [...dossier.steps, step], forms: dossier.forms };
};
const due = (change: ReturnType<typeof followCalendar>) => change?.step.dueAt;
const closeOf = (day: string) => instantAt(day, closingHour).toISOString();

// Step 2 opens on Wednesday 25 November 2026 after hours and has one working day after its receipt: due on Friday the 27th.
const disposition = () => waitingSince('2026-11-25T17:00:00');
// Step 3. Its sheet names Thursday 3 December 2026.
const bySheet = () => waitingSince('2026-11-26T09:00:00', none, d.accept);
it.each<[string, () => Dossier, string[], string | undefined]>([
  ['stays where nothing changes', disposition, [], undefined],
  ['stays where a day off is later than it', disposition, ['2026-11-30'], undefined],
  ['moves by a day off before it', disposition, ['2026-11-26'], '2026-11-30'],
  ['moves off a day that is declared off', disposition, ['2026-11-27'], '2026-11-30'],
  [
    'moves by a whole table that is entered late',
    disposition,
    ['2026-11-26', '2026-11-27', '2026-11-30'],
    '2026-12-02',
  ],
  ["of a sheet stays where a day off is before the sheet's own date", bySheet, ['2026-12-02'], undefined],
  ["of a sheet moves where the sheet's own date is declared off", bySheet, ['2026-12-03'], '2026-12-04'],
])('the due date of an open step %s', (_name, dossier, days, day) =>
  expect(due(followCalendar(dossier(), calendar(...days), now))).toBe(day && closeOf(day)),
);

it('gives a step that opens after the day on its sheet the standard time', () =>
  // Thursday 3 December has passed: received on the 4th, due on Monday the 7th.
  expect(waitingSince('2026-12-04T09:00:00', none, d.accept).steps.at(-1)!.dueAt).toBe(closeOf('2026-12-07')));

// Step 4 opens on Monday 30 November 2026. Its standard time is two working days now: due on Wednesday 2 December.
const analysis = () => waitingSince('2026-11-30T09:00:00', none, d.accept, d.forward);
/** Returns the case with a step that opened under other settings of the office. */
const openedUnder = (view: Dossier, changes: Partial<StepRecord>): Dossier => ({
  ...view,
  steps: view.steps.map((record, at) => (at === view.steps.length - 1 ? { ...record, ...changes } : record)),
});
const underOneDay = { dueAt: closeOf('2026-12-01'), time: { to: 1, unit: 'hari' } } as const;

it('records the standard time with the step', () =>
  expect(analysis().steps.at(-1)).toMatchObject({ time: { to: 2, unit: 'hari' }, dueAt: closeOf('2026-12-02') }));

it.each<[string, string, string | undefined]>([
  ['moves the date by a day off', '2026-12-01', '2026-12-02'],
  ['keeps the date where the day off is later', '2026-12-03', undefined],
])('a standard time that changed since the step opened %s', (_name, dayOff, day) =>
  expect(due(followCalendar(openedUnder(analysis(), underOneDay), calendar(dayOff), now))).toBe(day && closeOf(day)),
);

it('a closing hour that changed since the step opened moves no date, and a day off keeps its hour', () => {
  const earlier = (day: string) => instantAt(day, closingHour - 1).toISOString();
  const view = openedUnder(analysis(), { dueAt: earlier('2026-12-02') });
  expect(followCalendar(view, calendar('2026-12-03'), now)).toBeUndefined();
  expect(due(followCalendar(view, calendar('2026-12-01'), now))).toBe(earlier('2026-12-03'));
});

const untimed = { time: undefined };
it.each<[string, Partial<StepRecord>, ReturnType<typeof calendar> | undefined, string | undefined]>([
  ["moves where today's time gives its date", untimed, none, '2026-12-03'],
  ['stays where another time gave its date', { ...untimed, dueAt: closeOf('2026-12-01') }, none, undefined],
  ['stays where the calendar before is not known', untimed, undefined, undefined],
])('a step without a recorded time %s', (_name, changes, before, day) =>
  expect(due(followCalendar(openedUnder(analysis(), changes), calendar('2026-12-01'), now, before))).toBe(
    day && closeOf(day),
  ),
);

it('sorts a moved step by its new due date', () => {
  const change = followCalendar(disposition(), calendar('2026-11-26'), now)!;
  expect(change.head.waits).toEqual({ holder: 'kadis', at: closeOf('2026-11-30') });
});

it('leaves no mail to an official pending for a moved due date: the morning round tells', () =>
  expect(followCalendar(disposition(), calendar('2026-11-26'), now)!.head.pending).toEqual([]));

it('keeps a due date that was told where a day off is taken away', () =>
  expect(followCalendar(waitingSince('2026-11-25T09:00:00', calendar('2026-11-26')), none, now)).toBeUndefined());

it('moves no step that is decided', () => {
  const { dossier } = play(requestOf(), d.accept);
  expect(followCalendar(dossier, calendar('2026-11-26'), now)).toBeUndefined();
});

it('tells a last day to revise that is the thirtieth working day', () => {
  const held = waitingSince('2026-11-25T09:00:00', none, d.return);
  expect(held.steps.at(-1)!.reviseBy).toBe('2027-01-06');
  expect(isWorkingDay('2027-01-06', none)).toBe(true);
});

const returned = (holidays = none) => waitingSince('2026-11-25T09:00:00', holidays, d.return);

it('keeps the last day that the applicant was told where a day off is taken away', () => {
  const held = returned(calendar('2026-12-24'));
  expect(lastDayToRevise(held.steps.at(-1)!, 30, none)).toBe('2027-01-07');
  expect(followCalendar(held, none, now)).toBeUndefined();
});

it('moves the last day to revise later, and leaves a mail to the applicant pending that says so', () => {
  const change = followCalendar(returned(), calendar('2026-12-24'), now)!;
  expect([change.step.reviseBy, change.head.pending]).toEqual(['2027-01-07', ['revise-by']]);
});

it('leaves that mail pending once for a move', () => {
  const change = followCalendar(returned(), calendar('2026-12-24'), now)!;
  const announced = { ...returned(), head: { ...change.head, pending: [] }, steps: [change.step] };
  expect(followCalendar(announced, calendar('2026-12-24'), now)).toBeUndefined();
});

it('leaves no second mail pending where the one that asks for the revision is still to be sent', () => {
  const held = returned();
  const unsent: Dossier = { ...held, head: { ...held.head, pending: ['applicant'] } };
  expect(followCalendar(unsent, calendar('2026-12-24'), now)!.head.pending).toEqual(['applicant']);
});

it('stores the last day of a revision that was asked for before it was stored, and mails nobody', () => {
  const held = returned();
  const steps = held.steps.map(({ reviseBy: _reviseBy, ...record }) => record);
  const change = followCalendar({ ...held, steps }, none, now)!;
  expect([change.step.reviseBy, change.head.pending]).toEqual(['2027-01-06', []]);
});

it.each([
  ['2026-11-28', 'Batas waktu jatuh pada hari libur. Pilih hari kerja.'],
  ['2026-12-24', 'Batas waktu jatuh pada hari libur. Pilih hari kerja.'],
  ['2026-11-25', undefined],
  ['2026-11-24', 'Hari ini sudah lewat pukul 16.00. Pilih hari kerja berikutnya.'],
])('says of a sheet that wants it done by %s: %s', (day, problem) =>
  expect(deadlineProblem(day, wib('2026-11-24T16:00:00'), calendar('2026-12-24'))).toBe(problem),
);

it('passes over a case that no new day off can concern, and no other', () => {
  const cases = [disposition(), bySheet(), returned()];
  for (let day = '2026-11-20'; day < '2027-01-15'; day = addDays(day, 1)) {
    const holidays = calendar(day);
    for (const view of cases)
      if (followCalendar(view, holidays, now)) expect([day, mayMove(view.head, day, holidays)]).toEqual([day, true]);
  }
  expect(mayMove(disposition().head, '2026-11-28', none)).toBe(false);
});

it('never has a date fall on a day off, whichever days are declared off', () => {
  const { steps } = disposition();
  for (let day = '2026-11-20'; day < '2026-12-15'; day = addDays(day, 1)) {
    const holidays = calendar(day, addDays(day, 1));
    const { dueAt } = datesUnder(disposition(), steps.at(-1)!, holidays);
    expect(isWorkingDay(dayOf(new Date(dueAt!)), holidays)).toBe(true);
  }
});
