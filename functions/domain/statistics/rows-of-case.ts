import type { CaseEvent, Dossier, FormRecord, StepRecord } from '../case/records';
import type { Holidays } from '../time/calendar';
import { standardDaysOf, workingDaysTaken } from './measure';
import { rowOf, type StatisticsRow } from './row';

/**
 * Returns a step with measurements that an earlier version did not store. They use today's calendar, because the
 * calendar of that day is unknown.
 */
export const withMeasurements = (step: StepRecord, holidays: Holidays): StepRecord => ({
  ...step,
  standard: step.standard ?? standardDaysOf(step.step, new Date(step.openedAt), holidays),
  workingDays:
    step.workingDays ?? (step.decidedAt ? workingDaysTaken(step.openedAt, step.decidedAt, holidays) : undefined),
});

/** Returns the agency's name in the newest request at an event. */
const agencyAt = (forms: readonly FormRecord[], seq: number): string | undefined => {
  const request = forms.filter((form) => form.kind === 'request').findLast((form) => form.seq <= seq);
  return request?.data.agency.name;
};

/** Recomputes the rows of a case from its events, oldest first. */
export const rowsOfCase = (
  { head, steps, forms, events }: Dossier & { events: readonly CaseEvent[] },
  holidays: Holidays,
): StatisticsRow[] =>
  events.flatMap((event) => {
    const step = steps.find(({ decidedSeq }) => decidedSeq === event.seq);
    const row = rowOf({
      head: { requestNumber: head.requestNumber, agency: agencyAt(forms, event.seq) ?? head.agency },
      event,
      step: step && withMeasurements(step, holidays),
      form: forms.find(({ seq }) => seq === event.seq),
    });
    return row ? [row] : [];
  });
