import { dayOf, type Holidays, hourOf, instantAt, isWorkingDay, workingDayFrom } from '../time/calendar';
import { closingHour } from '../time/deadlines';
import { amongOfficials, outcomes } from '../sop/outcomes';
import type { Dossier, FormOf, FormRecord } from './records';
import { destinationOf, type StepId } from '../sop/sop';

/** The newest decision by which a superior passed the case down to this step, with what they wrote on the sheet. */
export const dispositionTo = (step: StepId, forms: readonly FormRecord[]): FormOf<'decision'> | undefined =>
  forms
    .filter((form) => form.kind === 'decision')
    .findLast(({ step: from, data: { outcome } }) => {
      if (!amongOfficials.includes(outcome) || 'refuses' in outcomes[outcome]) return false;
      const to = destinationOf(from, outcome);
      return 'step' in to && to.step === step;
    });

/** Returns urgency and security of the sheet above a step: they are the letter's, and hold until a sheet says otherwise. */
export const classesAbove = (forms: readonly FormRecord[], step: StepId): { urgency?: string; security?: string } => {
  const { urgency, security } = dispositionTo(step, forms)?.data ?? {};
  return {
    ...(typeof urgency === 'string' && { urgency }),
    ...(typeof security === 'string' && { security }),
  };
};

/**
 * Returns the instant by which a superior wants the step done: the closing hour of the day on their sheet. Where that day was declared a
 * day off since, the next working day takes its place. It holds for the sheet's first round only. A round that comes back from the
 * applicant has the standard time again. Returns undefined where the day has passed when the step opens, after the applicant was asked for
 * a paper. It would be late before it began.
 */
export const dueSet = (
  { steps, forms }: Dossier,
  step: StepId,
  openedAt: Date,
  holidays: Holidays,
): Date | undefined => {
  const sheet = dispositionTo(step, forms);
  const day = sheet?.data.deadline;
  if (!sheet || day === undefined) return undefined;
  if (steps.some((record) => record.step === step && (record.decidedSeq ?? 0) > sheet.seq)) return undefined;
  const due = instantAt(workingDayFrom(day, holidays), closingHour);
  return due > openedAt ? due : undefined;
};

/**
 * Returns why a day can't be a sheet's "batas waktu", or undefined. The sheet is printed with it, so it must be the day that is enforced.
 */
export const deadlineProblem = (day: string, now: Date, holidays: Holidays): string | undefined => {
  if (!isWorkingDay(day, holidays)) return 'Batas waktu jatuh pada hari libur. Pilih hari kerja.';
  if (day === dayOf(now) && hourOf(now) >= closingHour)
    return `Hari ini sudah lewat pukul ${closingHour}.00. Pilih hari kerja berikutnya.`;
  return undefined;
};
