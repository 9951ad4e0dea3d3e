import { type OutcomeId, outcomes } from '../../domain/sop/outcomes';

const classOf = (outcome: OutcomeId) => `sends-${outcome}`;

/** "Kirim: tolak permohonan": the outcome's act after a colon. */
const labelOf = (outcome: OutcomeId): string => {
  const [first = '', ...rest] = outcomes[outcome].label;
  return `Kirim: ${first.toLowerCase()}${rest.join('')}`;
};

/**
 * The button that records a decision: it names the outcome that is chosen at that moment, also without scripts (`.sends` of parts/buttons.css).
 * Browsers without `:has()` show the name that is always right.
 */
export const SendButton = ({ offered }: { offered: readonly OutcomeId[] }) => (
  <button class="sends">
    <span>Kirim keputusan</span>
    {offered.map((outcome) => (
      <span class={classOf(outcome)}>{labelOf(outcome)}</span>
    ))}
  </button>
);
