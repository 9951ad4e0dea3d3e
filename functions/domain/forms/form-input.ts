import { moneyText } from '../documents/wording';
import { type Field, type Form, fieldsOf } from './fields';
import type { FormInput } from './parse';

/** Money as people read it: nobody counts the noughts of 150000000. It is read back the same. */
const textOf = ({ kind }: Field, value: unknown): string =>
  kind === 'money' ? moneyText(Number(value)) : String(value);

const cellsOf = ({ name, columns }: Field & { kind: 'rows' }, rows: readonly Record<string, unknown>[]) =>
  rows.flatMap((row, index) =>
    columns
      .filter((column) => row[column.name] !== undefined)
      .map((column): [string, string] => [`${name}.${index}.${column.name}`, textOf(column, row[column.name])]),
  );

/** A nested value as an HTML form would hold it, to prefill: `contact.email` → text, `budget.0.source` → text. */
export const toFormInput = (form: Form, value: object): FormInput =>
  Object.fromEntries(
    fieldsOf(form).flatMap((field) => {
      const part = field.name
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
      if (part === undefined) return [];
      return field.kind === 'rows'
        ? cellsOf(field, part as Record<string, unknown>[])
        : [[field.name, textOf(field, part)]];
    }),
  );
