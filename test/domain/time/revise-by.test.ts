import type { CaseView } from '../../../functions/domain/case/records';
import { holidaysFrom } from '../../../functions/domain/time/calendar';
import { dueAt, receivedOn, workingDaysUntil } from '../../../functions/domain/time/deadlines';
import { reviseByDay, reviseBySentence } from '../../../functions/domain/time/revise-by';
import { urgencyOf } from '../../../functions/domain/time/urgency';
import { reminderDue, workingDayBefore } from '../../../functions/domain/time/waiting';
import { waitingTimes } from '../../../functions/domain/time/waiting-times';
import type { StandardTime } from '../../../functions/domain/sop/sop';
import { closedHead, headAt, openAt } from '../../support/case-at';

const none = holidaysFrom([]);
const off = (...dates: string[]) => holidaysFrom(dates.map((date) => ({ date })));
/** A moment in WIB. */
const wib = (text: string) => new Date(`${text}+07:00`);

it.each([
  ['2026-12-01T15:59:59', '2026-12-01'],
  ['2026-12-01T16:00:00', '2026-12-02'],
  ['2026-12-01T00:00:00', '2026-12-01'],
  ['2026-12-04T16:00:00', '2026-12-07'],
  ['2026-12-05T09:00:00', '2026-12-07'],
  ['2026-12-05T17:00:00', '2026-12-07'],
])('what arrives at %s counts as received on %s', (at, day) => expect(receivedOn(wib(at), none)).toBe(day));

const days = (to: number): StandardTime => ({ from: 1, to, unit: 'hari' });
it.each<[string, StandardTime, string[], string | undefined]>([
  ['2026-12-01T09:00:00', days(1), [], '2026-12-02'],
  ['2026-12-01T16:00:00', days(1), [], '2026-12-03'],
  ['2026-12-04T09:00:00', days(1), [], '2026-12-07'],
  ['2026-12-01T09:00:00', days(2), ['2026-12-02'], '2026-12-04'],
  ['2026-12-01T09:00:00', { from: 1, to: 1, unit: 'bulan' }, [], '2027-01-01'],
  ['2026-12-01T09:00:00', { from: 1, to: 1, unit: 'bulan' }, ['2027-01-01'], '2027-01-04'],
  ['2027-01-29T09:00:00', { from: 1, to: 1, unit: 'bulan' }, [], '2027-03-01'],
  ['2026-12-01T09:00:00', { from: 15, to: 30, unit: 'menit' }, [], undefined],
])('what opens at %s with %j and %j off is due on %s', (at, time, holidays, day) =>
  expect(dueAt(wib(at), time, off(...holidays))?.toISOString()).toBe(day && wib(`${day}T16:00:00`).toISOString()),
);

it.each<[string, string, string[], number]>([
  ['2026-12-03', '2026-12-01T09:00:00', [], 2],
  ['2026-12-03', '2026-12-03T16:00:00', [], 0],
  ['2026-12-03', '2026-12-03T16:00:01', [], -1],
  ['2026-12-03', '2026-12-04T09:00:00', [], -1],
  ['2026-12-03', '2026-12-07T17:00:00', [], -3],
  ['2026-12-03', '2026-12-05T09:00:00', [], -2],
  ['2026-12-03', '2026-12-03T17:00:00', ['2026-12-03'], 1],
  ['2026-12-03', '2026-12-04T17:00:00', ['2026-12-03'], -1],
])('due on %s, at %s with %j off: %i working days', (due, now, holidays, left) =>
  expect(workingDaysUntil(wib(`${due}T16:00:00`), wib(now), off(...holidays))).toBe(left),
);

it.each([
  [-1, 'danger'],
  [0, 'warning'],
  [1, 'warning'],
  [2, 'info'],
])('%i working days left are shown as %s', (left, tone) => expect(urgencyOf(left)).toBe(tone));

it.each<[string, CaseView, string | undefined]>([
  ['waits for a revision since 30 November', openAt('request'), '2027-01-11'],
  ['waits, and was told a later day', openAt('request', {}, { reviseBy: '2027-01-20' }), '2027-01-20'],
  ['waits, and was told an earlier day', openAt('request', {}, { reviseBy: '2027-01-04' }), '2027-01-11'],
  ['waits for an official', openAt('build'), undefined],
  ['has not asked yet', { head: headAt('request'), steps: [] }, undefined],
  ['has lapsed', { head: closedHead('kedaluwarsa'), steps: [] }, undefined],
])('a case that %s is revised by %s', (_name, view, day) => expect(reviseByDay(view, none)).toBe(day));
it.each([
  ['2027-01-11', 'Kirim perbaikan paling lambat Senin, 11 Januari 2027. Setelah itu permohonan kedaluwarsa.'],
  ['2027-01-12', 'Batas waktu perbaikan sudah lewat: Senin, 11 Januari 2027. Permohonan segera kedaluwarsa.'],
])('says on %s until when to revise, and what then', (today, text) =>
  expect(reviseBySentence('2027-01-11', today)).toBe(text),
);

it('reminds, ends and reports by the times of the office', () =>
  expect({ ...waitingTimes }).toEqual({ reminders: [3, 7], lapse: 30, toSuperior: 1, toHead: 3 }));
it.each<[number, number[], number | undefined]>([
  [9, [], undefined],
  [10, [], 10],
  [19, [10], undefined],
  [21, [], 20],
  [21, [20], undefined],
  [30, [10, 20], 25],
])('after %i working days, reminded at %j, reminds at %s', (waited, reminded, due) =>
  expect(reminderDue(waited, reminded, [10, 20, 25])).toBe(due),
);
it.each([
  ['2026-12-08', '2026-12-07'],
  ['2026-12-07', '2026-12-03'],
])('before %s the last working day is %s', (day, before) =>
  expect(workingDayBefore(day, off('2026-12-04'))).toBe(before),
);
