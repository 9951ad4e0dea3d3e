import { type Suggestion, suggestionText } from '../../domain/advice/suggestion';
import { draftFields } from '../../domain/forms/draft-fields';

interface AdviceProps {
  item: string;
  suggestion: Suggestion;
  /** Where the page comes back to without scripts. */
  anchor: string;
}

/** A suggestion in one line: its reason and source open below it. Its button answers the item as suggested; nothing is chosen before. */
export const Advice = ({ item, suggestion, anchor }: AdviceProps) => {
  const { answer, because, source } = suggestion;
  const text = suggestionText(suggestion);
  return (
    <div class="advice no-print" data-answer={answer}>
      <details>
        <summary>Usulan: {text}</summary>
        <p>
          {text} Sumber: {source}.
        </p>
      </details>
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
