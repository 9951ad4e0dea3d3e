import { decisionForm } from '../forms/decision-forms';
import { type Field, fieldsOf } from '../forms/fields';
import type { FormRecord } from './records';

/** Returns a field's label. That of the instructions begins a sentence on the sheet ("Dengan hormat harap …"), so it gets a name. */
const labelOf = ({ name, label }: Field): string => (name === 'instructions' ? 'Petunjuk' : label);

/**
 * Returns a disposition's instructions to its recipient, in the words of its form. Urgency and security are included
 * only if they differ from the usual value.
 */
export const dispositionInstructions = ({ step, kind, data }: FormRecord): [string, string][] => {
  if (kind !== 'decision' || step === 'request') return [];
  const fields = fieldsOf(decisionForm(step, { holders: [], systems: [], conditions: [] }));
  return (['instructions', 'urgency', 'security'] as const).flatMap((name): [string, string][] => {
    const field = fields.find((candidate) => candidate.name === name);
    if (field?.kind !== 'choice' && field?.kind !== 'choices') return [];
    const values = [data[name] ?? []].flat();
    const usual = field.kind === 'choice' ? field.initial : undefined;
    const chosen = field.options.filter(({ value }) => value !== usual && values.includes(value));
    return chosen.length === 0 ? [] : [[labelOf(field), chosen.map(({ label }) => label).join('; ')]];
  });
};
