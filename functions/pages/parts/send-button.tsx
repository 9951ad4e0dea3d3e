import { type OutcomeId, outcomes } from '../../domain/sop/outcomes';

const classOf = (outcome: OutcomeId) => `sends-${outcome}`;

/** Returns the label for an outcome: "Kirim: tolak permohonan". */
const labelOf = (outcome: OutcomeId): string => {
  const [first = '', ...rest] = outcomes[outcome].label;
  return `Kirim: ${first.toLowerCase()}${rest.join('')}`;
};

/**
 * Shows the button that records a decision. Its label names the outcome selected at that moment, even without scripts
 * (`.sends` of parts/buttons.css). Browsers without `:has()` show a label that fits every outcome.
 */
export const SendButton = ({ stepOutcomes }: { stepOutcomes: readonly OutcomeId[] }) => (
  <button class="sends">
    <span>Kirim keputusan</span>
    {stepOutcomes.map((outcome) => (
      <span class={classOf(outcome)}>{labelOf(outcome)}</span>
    ))}
  </button>
);
