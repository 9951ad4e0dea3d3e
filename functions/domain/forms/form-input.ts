import { valueAt, valueUnder } from '../narrow';
import { moneyText } from '../documents/wording';
import { type Field, type Form, fieldsOf } from './fields';
import type { FormInput } from './parse';

/** Money as people read it: nobody counts the noughts of 150000000. It is read back the same. */
const textOf = ({ kind }: Field, value: unknown): string =>
  kind === 'money' ? moneyText(Number(value)) : String(value);

const cellsOf = ({ name, columns }: Field & { kind: 'rows' }, rows: readonly unknown[]) =>
  rows.flatMap((row, index) =>
    columns
      .filter((column) => valueUnder(row, column.name) !== undefined)
      .map((column): [string, string] => [
        `${name}.${index}.${column.name}`,
        textOf(column, valueUnder(row, column.name)),
      ]),
  );

/** A nested value as an HTML form would hold it, to prefill: `contact.email` → text, `budget.0.source` → text. */
export const toFormInput = (form: Form, value: object): FormInput =>
  Object.fromEntries(
    fieldsOf(form).flatMap((field) => {
      const part = valueAt(value, field.name);
      if (part === undefined) return [];
      return field.kind === 'rows'
        ? cellsOf(field, Array.isArray(part) ? part : [])
        : [[field.name, textOf(field, part)]];
    }),
  );
