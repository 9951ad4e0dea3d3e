import type { FieldGroup, Form } from '../../domain/forms/fields';
import { valueOf } from '../../domain/forms/input-values';
import type { Filled } from './filled';

/** Returns a form without the statements that nothing asked for yet. */
export const withAskedStatements = (form: Form, { gaps, input }: Filled): Form => {
  const isAskedFor = (name: string) => gaps.some(({ field }) => field === name) || valueOf(input, name) !== '';
  const fieldsIn = ({ fields }: FieldGroup) => fields.filter(({ kind, name }) => kind !== 'agree' || isAskedFor(name));
  return { ...form, groups: form.groups.map((group) => ({ ...group, fields: fieldsIn(group) })) };
};
