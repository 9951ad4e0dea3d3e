import { dayOf, type Holidays, hourOf, instantAt, isWorkingDay, workingDayFrom } from '../time/calendar';
import { closingHour } from '../time/deadlines';
import { amongOfficials, outcomes } from '../sop/outcomes';
import { isOpen, latestRound } from './case';
import type { Dossier, FormOf, FormRecord } from './records';
import { destinationOf, type StepId } from '../sop/sop';

/** Returns the newest decision with which a superior passed the case down to this step, or undefined. */
export const dispositionTo = (step: StepId, forms: readonly FormRecord[]): FormOf<'decision'> | undefined =>
  forms
    .filter((form) => form.kind === 'decision')
    .findLast(({ step: from, data: { outcome } }) => {
      if (!amongOfficials.includes(outcome) || 'refuses' in outcomes[outcome]) return false;
      const to = destinationOf(from, outcome);
      return 'step' in to && to.step === step;
    });

/**
 * Returns urgency and security from the sheet above a step. They belong to the letter and stay valid until a later
 * sheet changes them.
 */
export const classesAbove = (forms: readonly FormRecord[], step: StepId): { urgency?: string; security?: string } => {
  const { urgency, security } = dispositionTo(step, forms)?.data ?? {};
  return {
    ...(typeof urgency === 'string' && { urgency }),
    ...(typeof security === 'string' && { security }),
  };
};

/**
 * Returns the due instant that a superior set on the sheet: the closing hour of that day. If the day became a day off,
 * the next working day counts. It applies only to the sheet's first round; later rounds have the standard time.
 *
 * Returns undefined if that instant has passed when the step opens, for example after a wait for papers. Otherwise the
 * step would be late from its start.
 */
export const dueSet = (
  { steps, forms }: Dossier,
  step: StepId,
  openedAt: Date,
  holidays: Holidays,
  closing = closingHour,
): Date | undefined => {
  const sheet = dispositionTo(step, forms);
  const day = sheet?.data.deadline;
  if (!sheet || day === undefined) return undefined;
  if (steps.some((record) => record.step === step && (record.decidedSeq ?? 0) > sheet.seq)) return undefined;
  const due = instantAt(workingDayFrom(day, holidays), closing);
  return due > openedAt ? due : undefined;
};

/** Returns the due instant that a superior set for the next step, or undefined: its standard time then holds. */
export const dueSetNext = (dossier: Dossier, now: Date, holidays: Holidays): string | undefined => {
  const step = dossier.head.next?.step;
  if (!step || step === 'request') return undefined;
  const open = latestRound(dossier, step);
  // The step may open after this mail. Its announced date may be later than the sheet's.
  const opened = open && isOpen(open) ? open : undefined;
  const due = dueSet(dossier, step, opened ? new Date(opened.openedAt) : now, holidays);
  return due && (opened?.dueAt ?? due.toISOString());
};

/**
 * Returns the reason why a day can't be a sheet's "batas waktu", or undefined. The printed day and the enforced day
 * must be the same.
 */
export const deadlineProblem = (day: string, now: Date, holidays: Holidays): string | undefined => {
  if (!isWorkingDay(day, holidays)) return 'Batas waktu jatuh pada hari libur. Pilih hari kerja.';
  if (day === dayOf(now) && hourOf(now) >= closingHour)
    return `Hari ini sudah lewat pukul ${closingHour}.00. Pilih hari kerja berikutnya.`;
  return undefined;
};
