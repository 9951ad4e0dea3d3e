import type { Gap } from '../../domain/errors';
import type { Field } from '../../domain/forms/fields';
import type { FormInput } from '../../domain/forms/parse';

/** The state of a form: its input, and the gaps found. */
export interface Filled {
  input: FormInput;
  gaps: readonly Gap[];
}

export const gapOf = ({ gaps }: Filled, name: string): Gap | undefined => gaps.find(({ field }) => field === name);

/** Returns the id of a field's input or group of inputs. Error summaries link to it. */
export const idOf = (name: string): string => `f-${name.replaceAll('.', '-')}`;

/** Returns the ids of a field's help and error for `aria-describedby`, or undefined if it has neither. */
export const describedBy = (name: string, has: { help?: unknown; gap?: unknown }): string | undefined =>
  [has.help ? `${idOf(name)}-help` : '', has.gap ? `${idOf(name)}-error` : ''].filter(Boolean).join(' ') || undefined;

/**
 * Returns classes for fields that only some outcomes use. parts/fields.css shows them if one of these outcomes is chosen. Returns '' for
 * fields of every outcome.
 */
export const onlyClasses = (fields: readonly Pick<Field, 'only'>[]): string => {
  if (fields.length === 0 || fields.some(({ only }) => !only)) return '';
  const takers = new Set(fields.flatMap(({ only = [] }) => only));
  return ['only', ...[...takers].map((outcome) => `only-${outcome}`)].join(' ');
};
