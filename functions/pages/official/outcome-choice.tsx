import { type OutcomeId, outcomes } from '../../domain/sop/outcomes';
import { consequenceOf, type Step } from '../../domain/sop/sop';
import { describedBy, type Filled, gapOf, idOf } from '../parts/filled';

interface ChoiceProps {
  step: Step;
  filled: Filled;
  chosen?: OutcomeId;
  /** The outcome from the mail's link. */
  linkedOutcome?: OutcomeId;
}

const isRefusal = (outcome: OutcomeId): boolean => 'refuses' in outcomes[outcome];

/**
 * Shows the choice of the outcome. A person's own choice takes precedence over the proposal of a link or of a step with
 * one outcome.
 */
export const OutcomeChoice = ({ step, filled, chosen, linkedOutcome }: ChoiceProps) => {
  const gap = gapOf(filled, 'outcome');
  const [only, ...others] = step.outcomes;
  const checked = chosen ?? linkedOutcome ?? (others.length === 0 ? only : undefined);
  return (
    <fieldset
      class={gap ? 'field choice wrong' : 'field choice'}
      id={idOf('outcome')}
      aria-describedby={describedBy('outcome', { gap })}
    >
      <legend>Keputusan Anda</legend>
      {gap ? (
        <p class="error" id={`${idOf('outcome')}-error`}>
          {gap.message}
        </p>
      ) : null}
      {chosen && linkedOutcome && linkedOutcome !== chosen ? (
        <p class="help">
          Tautan surel memilih "{outcomes[linkedOutcome].label}". Pilihan Anda sebelumnya tetap dipakai: "
          {outcomes[chosen].label}".
        </p>
      ) : null}
      {step.outcomes.map((outcome) => (
        <label class={isRefusal(outcome) ? 'pick against' : 'pick'}>
          <input type="radio" name="outcome" value={outcome} checked={outcome === checked} />
          <span>
            <strong>{outcomes[outcome].label}</strong>
            <small>{consequenceOf(step.id, outcome)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
};
