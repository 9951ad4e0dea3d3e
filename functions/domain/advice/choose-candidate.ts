import { foldedName } from '../catalogue/words';
import { valueOf } from '../forms/input-values';
import { fieldsOf, type Form } from '../forms/fields';
import type { FormInput } from '../forms/parse';
import { isBlank } from '../forms/text-rules';
import type { FoundCandidate } from './integration-candidates';

const columns = ['name', 'owner', 'method'] as const;
const nameIn = (input: FormInput, row: number): string => valueOf(input, `systems.${row}.name`);

const rowsOf = (form: Form): number[] => {
  const field = fieldsOf(form).find(({ name }) => name === 'systems');
  return field?.kind === 'rows' ? Array.from({ length: field.max }, (_, row) => row) : [];
};

/** Returns true if the form already lists a system. */
export const isListed = (form: Form, input: FormInput, name: string): boolean =>
  rowsOf(form).some((row) => foldedName(nameIn(input, row)) === foldedName(name));

/** Returns the input with the chosen candidate in its first empty row. A listed candidate or a full table changes nothing. */
export const chooseCandidate = (form: Form, input: FormInput, { name, owner, method }: FoundCandidate): FormInput => {
  if (isListed(form, input, name)) return input;
  const row = rowsOf(form).find((index) =>
    columns.every((column) => isBlank(valueOf(input, `systems.${index}.${column}`))),
  );
  if (row === undefined) return input;
  return {
    ...input,
    [`systems.${row}.name`]: name,
    [`systems.${row}.owner`]: owner,
    [`systems.${row}.method`]: method ?? '',
  };
};
