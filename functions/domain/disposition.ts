import { instantAt } from './calendar';
import { closingHour } from './deadlines';
import { amongOfficials, type OutcomeId, outcomes } from './outcomes';
import type { Dossier, FormRecord } from './records';
import { destinationOf, type StepId } from './sop';

/** The newest decision by which a superior passed the case down to this step, with what they wrote on the sheet. */
export const dispositionTo = (step: StepId, forms: readonly FormRecord[]): FormRecord | undefined =>
  forms.findLast(({ kind, step: from, data }) => {
    const outcome = data.outcome as OutcomeId;
    if (kind !== 'decision' || !amongOfficials.includes(outcome) || 'refuses' in outcomes[outcome]) return false;
    const to = destinationOf(from, outcome);
    return 'step' in to && to.step === step;
  });

/**
 * When a superior wants the step done: the closing hour of the day on their sheet. It holds for the first round that the sheet
 * leads to: one that comes back from the applicant has the standard time again. A day that has passed by the time the step
 * opens (the applicant was asked for a paper first) would make it late before it began: undefined too.
 */
export const dueSet = ({ steps, forms }: Dossier, step: StepId, now: Date): Date | undefined => {
  const sheet = dispositionTo(step, forms);
  const day = sheet?.data.deadline;
  if (typeof day !== 'string') return undefined;
  if (steps.some((record) => record.step === step && (record.decidedSeq ?? 0) > sheet!.seq)) return undefined;
  const due = instantAt(day, closingHour());
  return due > now ? due : undefined;
};
