import { valueAt, valueUnder } from '../narrow';
import { moneyText } from '../documents/wording';
import { type Field, type Form, fieldsOf } from './fields';
import type { FormInput } from './parse';

/**
 * Returns a value as text. Money gets separators, because 150000000 is hard to read. Reading it back gives the same
 * amount.
 */
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

/** Returns a nested value as an HTML form's input, for prefilling: `contact.email` → text, `budget.0.source` → text. */
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
