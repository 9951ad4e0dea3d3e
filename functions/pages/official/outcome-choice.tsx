import { type OutcomeId, outcomes } from '../../domain/sop/outcomes';
import { consequenceOf, type Step } from '../../domain/sop/sop';
import { Notice } from '../parts/notice';
import { describedBy, type Filled, gapOf, idOf } from '../parts/filled';

interface ChoiceProps {
  step: Step;
  filled: Filled;
  chosen?: OutcomeId;
  /** The outcome from the mail's link. */
  linkedOutcome?: OutcomeId;
}

/** Returns the notice that the choice of a link yields to the choice of the draft, or undefined if they agree. */
export const setAsideText = ({ chosen, linkedOutcome }: Pick<ChoiceProps, 'chosen' | 'linkedOutcome'>) =>
  chosen && linkedOutcome && linkedOutcome !== chosen
    ? `Tautan surel memilih "${outcomes[linkedOutcome].label}", tetapi draf Anda memilih "${outcomes[chosen].label}". Pilihan draf tetap dipakai. Ganti bila keliru.`
    : undefined;

const isRefusal = (outcome: OutcomeId): boolean => 'refuses' in outcomes[outcome];

/**
 * Shows the choice of the outcome. A person's own choice takes precedence over the proposal of a link or of a step with
 * one outcome.
 */
export const OutcomeChoice = ({ step, filled, chosen, linkedOutcome }: ChoiceProps) => {
  const gap = gapOf(filled, 'outcome');
  const [only, ...others] = step.outcomes;
  const setAside = setAsideText({ chosen, linkedOutcome });
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
      {setAside ? (
        <Notice sentiment="warning">
          <p>{setAside}</p>
        </Notice>
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
