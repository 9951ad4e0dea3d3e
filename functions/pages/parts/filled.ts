import type { Gap } from '../../domain/errors';
import type { Field } from '../../domain/forms/fields';
import type { FormInput } from '../../domain/forms/parse';

/** The state of a form: its input, and the gaps found. */
export interface Filled {
  input: FormInput;
  gaps: readonly Gap[];
}

export const gapOf = ({ gaps }: Filled, name: string): Gap | undefined => gaps.find(({ field }) => field === name);

/** The id of a field's input, or of the set of its inputs: what error summaries lead to. */
export const idOf = (name: string): string => `f-${name.replaceAll('.', '-')}`;

/** Ids of what explains a field, for `aria-describedby`. */
export const describedBy = (name: string, has: { help?: unknown; gap?: unknown }): string | undefined =>
  [has.help ? `${idOf(name)}-help` : '', has.gap ? `${idOf(name)}-error` : ''].filter(Boolean).join(' ') || undefined;

/** Classes of what some outcomes alone take: parts/fields.css shows it where one of them is chosen. None: every outcome takes it. */
export const onlyClasses = (fields: readonly Pick<Field, 'only'>[]): string => {
  if (fields.length === 0 || fields.some(({ only }) => !only)) return '';
  const takers = new Set(fields.flatMap(({ only = [] }) => only));
  return ['only', ...[...takers].map((outcome) => `only-${outcome}`)].join(' ');
};
