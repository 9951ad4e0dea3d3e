import { valuesOf } from './input-values';
import type { OutcomeId } from '../sop/outcomes';
import type { FormInput } from './parse';
import { type StepId, stepOf } from '../sop/sop';

/**
 * Returns the outcome that a person chose among the step's outcomes, or undefined if they chose none or more than one.
 * Ignores the values of other buttons (`save`, `progress`).
 */
export const chosenOutcome = (step: StepId, input: FormInput): OutcomeId | undefined => {
  const posted = valuesOf(input, 'outcome');
  const chosen = stepOf(step).outcomes.filter((outcome) => posted.includes(outcome));
  return chosen.length === 1 ? chosen[0] : undefined;
};
