import { type Suggestion, suggestionText } from '../../domain/advice/suggestion';
import { draftFields } from '../../domain/forms/draft-fields';

interface AdviceProps {
  item: string;
  suggestion: Suggestion;
  /** The anchor to which the page returns without scripts. */
  anchor: string;
}

/** Shows a suggestion with its reason and source. Its button answers the item as suggested; no answer is preselected. */
export const Advice = ({ item, suggestion, anchor }: AdviceProps) => {
  const { answer, because, source } = suggestion;
  return (
    <div class="advice no-print" data-answer={answer}>
      <p>
        <b>Usulan:</b> {suggestionText(suggestion)} <span class="soft">Sumber: {source}.</span>
      </p>
      <button
        name={draftFields.use}
        value={item}
        formaction={`#${anchor}`}
        aria-label={`${item}: pakai usulan`}
        data-evidence={source}
        data-note={answer === 'ya' ? undefined : because}
      >
        Pakai usulan
      </button>
    </div>
  );
};
