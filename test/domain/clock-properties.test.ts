import fc from 'fast-check';
import {
  addWorkingDays,
  dayOf,
  holidaysFrom,
  hourOf,
  isWorkingDay,
  workingDaysBetween,
} from '../../functions/domain/time/calendar';
import { closingHour, dueAt, receivedOn, workingDaysUntil } from '../../functions/domain/time/deadlines';
import table from '../../functions/domain/libur-nasional.json';
import { steps } from '../../functions/domain/sop/sop';
import { lastDayToRevise, workingDaysSince } from '../../functions/domain/time/waiting';

const holidays = holidaysFrom(table);
const seeded = { seed: 2026, numRuns: 400 };
/** From before the table begins until after it ends, over every year's end in between. */
const instant = fc.date({
  min: new Date('2025-11-01T00:00:00Z'),
  max: new Date('2028-03-01T00:00:00Z'),
  noInvalidDate: true,
});
const time = fc.constantFrom(...steps.filter(({ id }) => id !== 'request').map((step) => step.time));
const day = instant.map(dayOf);

it('nothing falls due, or counts as received, on a day off', () =>
  fc.assert(
    fc.property(instant, time, (opened, standard) => {
      const due = dueAt(opened, standard, holidays)!;
      expect([isWorkingDay(dayOf(due), holidays), hourOf(due)]).toEqual([true, closingHour]);
      expect(isWorkingDay(receivedOn(opened, holidays), holidays)).toBe(true);
      expect(due > opened).toBe(true);
    }),
    seeded,
  ));

it('what opens later is never due earlier', () =>
  fc.assert(
    fc.property(instant, instant, time, (one, other, standard) => {
      const [first, second] = one <= other ? [one, other] : [other, one];
      expect(dueAt(first, standard, holidays)! <= dueAt(second, standard, holidays)!).toBe(true);
    }),
    seeded,
  ));

it('a pause gives back what it took: a step that opens again has its whole time, however long the applicant had the case', () =>
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 200 }), (opened, pausedDays) => {
      const standard = { from: 1, to: 2, unit: 'hari' } as const;
      const reopened = new Date(opened.getTime() + pausedDays * 86_400_000);
      for (const at of [opened, reopened]) {
        const due = dueAt(at, standard, holidays)!;
        expect(workingDaysBetween(receivedOn(at, holidays), dayOf(due), holidays)).toBe(2);
      }
    }),
    seeded,
  ));

it('counting working days and adding them undo each other, also over the ends of years', () =>
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const to = addWorkingDays(from, count, holidays);
      expect(workingDaysBetween(from, to, holidays)).toBe(count);
      expect(workingDaysBetween(to, from, holidays)).toBe(-count);
    }),
    seeded,
  ));

it('the days that are left never grow while time goes on, and turn from left to late at the closing hour', () =>
  fc.assert(
    fc.property(instant, time, (opened, standard) => {
      const due = dueAt(opened, standard, holidays)!;
      const left = [-20, -5, -1, 0].map((days) =>
        workingDaysUntil(due, new Date(due.getTime() + days * 86_400_000), holidays),
      );
      expect(left).toEqual([...left].sort((a, b) => b - a));
      expect(left.at(-1)).toBe(0);
      expect(workingDaysUntil(due, new Date(due.getTime() + 1), holidays)).toBe(-1);
    }),
    seeded,
  ));

it('the last day to send a revision is a working day, the last of those that the applicant has', () =>
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 60 }), (askedAt, lapse) => {
      const openedAt = askedAt.toISOString();
      const last = lastDayToRevise({ openedAt }, lapse, holidays);
      expect([isWorkingDay(last, holidays), workingDaysSince(openedAt, last, holidays)]).toEqual([true, lapse]);
    }),
    seeded,
  ));
