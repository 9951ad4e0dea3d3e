interface ScopeProps {
  /** The choices by their label. An absent choice narrows nothing. */
  choices: readonly (readonly [label: string, text: string | undefined])[];
  /** The text of a list without any choice. */
  all: string;
}

/** Prints which part of the data a page shows, because paper holds no filter. */
export const PrintScope = ({ choices, all }: ScopeProps) => {
  const facts = choices.flatMap(([label, text]) => (text ? [`${label}: ${text}`] : []));
  return <p class="print-only">{facts.length > 0 ? facts.join(' · ') : all}</p>;
};
