import { type FoundSimilar, toOptions } from '../advice/similar-found';
import { fieldsOf, type Form } from './fields';
import { chosenOutcome } from './chosen-outcome';
import { decisionForm, type DecisionForm } from './decision-forms';
import { contradictions } from './decision-rules';
import { dayOf, type Holidays } from '../time/calendar';
import { classesAbove, deadlineProblem } from '../case/disposition';
import { earlierIntegration } from '../case/step-results';
import { type Gap, InvalidInput } from '../errors';
import { deadlineName, farDeadlineGaps } from './far-deadline';
import { inPageOrder, nestFormInput, parseForm, type FormInput } from './parse';
import type { Dossier, StepRecord } from '../case/records';
import { toFormInput } from './form-input';
import { systemsIn } from './systems';
import { divisionsWithSections, type Roster, sectionsOf } from '../office/roster';
import { postOption } from '../office/vacancy';
import { type StepId, stepOf } from '../sop/sop';
import { withoutPrefill } from '../advice/conclusion';
import { unsentProgress, unusedAnswers } from './unused-answers';

const newestOf = ({ forms }: Dossier, step: StepId): Partial<DecisionForm> =>
  forms.filter((form) => form.kind === 'decision').findLast((form) => form.step === step)?.data ?? {};

/** Returns the form of the open step, with its possible recipients and the findings of earlier steps. */
export const stepForm = (
  dossier: Dossier,
  record: StepRecord,
  roster: Roster,
  now: Date,
  similar: readonly FoundSimilar[] = [],
): Form => {
  const holders =
    record.step === 'agency-disposition' ? divisionsWithSections(roster) : sectionsOf(roster, record.post);
  const { listed } = systemsIn(newestOf(dossier, 'integration-analysis'));
  const { conditions = [] } = newestOf(dossier, 'conformity-analysis');
  if (record.step === 'request') throw new Error('the applicant decides no form');
  return decisionForm(record.step, {
    holders: holders.map(postOption(roster, dayOf(now))),
    systems: listed.map(({ name }) => name),
    conditions,
    earlierIntegration: earlierIntegration(dossier.forms),
    receivedOn: dayOf(new Date(dossier.head.receivedAt)),
    entered: { agenda: dossier.head.agenda?.number, ...classesAbove(dossier.forms, record.step) },
    similar: toOptions(similar),
  });
};

/**
 * Returns the values of an earlier step that a form starts with. The build's budget starts as the budget of the newest
 * integration report.
 */
export const prefillOf = (dossier: Dossier, { step }: StepRecord, form: Form): FormInput => {
  if (step !== 'build') return {};
  const { budget } = newestOf(dossier, 'integration');
  return budget === undefined ? {} : toFormInput(form, { budget });
};

interface Today {
  now: Date;
  holidays: Holidays;
}

const deadlineGaps = ({ deadline, farDeadline }: DecisionForm, { now, holidays }: Today): Gap[] => {
  if (!deadline) return [];
  const problem = deadlineProblem(deadline, now, holidays);
  return problem
    ? [{ field: deadlineName, message: problem }]
    : farDeadlineGaps(deadline, farDeadline === true, dayOf(now));
};

/** Reads form input as a decision. @throws InvalidInput with every gap, so the official can correct them all at once */
export const readDecision = (
  form: Form,
  record: StepRecord,
  input: FormInput,
  { now, holidays, requestedOn }: Today & { requestedOn: string },
): DecisionForm => {
  const stepOutcomes = stepOf(record.step).outcomes;
  const outcome = chosenOutcome(record.step, input);
  // A second `outcome` value (`save`, `progress`) comes from another button. That button must not decide.
  if (!outcome || [input.outcome].flat().length > 1) {
    throw new InvalidInput([{ field: 'outcome', message: 'Pilih salah satu keputusan.' }]);
  }
  const today = dayOf(now);
  const { value, gaps } = parseForm(form, nestFormInput(form, input), { outcome, today, requestedOn });
  const unused = [
    ...unusedAnswers(form, withoutPrefill(input), { outcome, stepOutcomes, today }),
    ...(stepOf(record.step).progress ? unsentProgress(input, outcome, today) : []),
  ];
  if (!value || unused.length > 0) throw new InvalidInput(inPageOrder([...gaps, ...unused], fieldsOf(form)));
  const decision: DecisionForm = { ...value, outcome };
  const contradicting = [...contradictions(record.step, decision, form), ...deadlineGaps(decision, { now, holidays })];
  if (contradicting.length > 0) throw new InvalidInput(contradicting);
  return decision;
};
