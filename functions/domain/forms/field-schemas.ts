import * as z from 'zod/mini';
import { answers } from '../sop/answers';
import { kindSchemas, line, longText, oneOf, type Schema, type SimpleKind } from './field-kinds';
import { type Field, isRequired } from './fields';
import type { OutcomeId } from '../sop/outcomes';
import { isMarksOnly } from './invisible';
import { isBlank } from './text-rules';

/** The facts that a schema needs besides the field: the chosen outcome, and today's day in WIB ('YYYY-MM-DD'). */
export interface FieldContext {
  outcome?: OutcomeId;
  today: string;
}

const withDefault = (fallback: unknown, schema: Schema): Schema =>
  z.pipe(
    z.transform((value: unknown) => (isBlank(value) ? fallback : value)),
    schema,
  );

/** Blank becomes undefined; a blank that is required is refused with `missing`. */
const blankable = (schema: Schema, missing?: string): Schema =>
  withDefault(
    undefined,
    missing === undefined
      ? z.optional(schema)
      : z.pipe(z.unknown().check(z.refine((value) => value !== undefined, { error: missing, abort: true })), schema),
  );

/** A text that may stay empty: "-" says that it does. */
const mayStayEmpty = (schema: Schema): Schema =>
  z.pipe(
    z.transform((value: unknown) => (typeof value === 'string' && isMarksOnly(value) ? undefined : value)),
    blankable(schema),
  );
const isText = ({ kind }: Field) => kind === 'text' || kind === 'longtext';

/** An object that may be left out as a whole: then each of its fields speaks for itself. */
const objectWith = (shape: Record<string, Schema>, strict = false): Schema => {
  const error = (issue: { code?: string }) =>
    issue.code === 'unrecognized_keys' ? undefined : 'Bagian ini tidak terbaca.';
  return withDefault({}, strict ? z.strictObject(shape, { error }) : z.object(shape, { error }));
};

const itemSchema = (label: string, required: boolean): Schema =>
  objectWith({
    answer: blankable(
      oneOf(Object.keys(answers), `${label}: pilih salah satu jawaban.`),
      required ? `${label}: belum dijawab.` : undefined,
    ),
    evidence: mayStayEmpty(line(`${label}: bukti`, 1000)),
    note: mayStayEmpty(longText(`${label}: catatan`, 3000)),
  });

const checklistSchema = (field: Field & { kind: 'checklist' }, required: boolean): Schema =>
  objectWith(
    Object.fromEntries(
      field.groups
        .flatMap((group) => group.items)
        .map((item) => [item.id, itemSchema(`${item.id} ${item.text}`, required)]),
    ),
  );

const isEmptyRow = (value: unknown) =>
  isBlank(value) || (typeof value === 'object' && value !== null && Object.values(value).every(isBlank));

/** Returns the message for a table without any row. It names the table, though it stands at the first row's first cell. */
export const noRow = (field: Field): string => `${field.label}: isi sedikitnya satu baris.`;

/** Rows as a person leaves them: blank ones between filled ones keep their number in messages and are then left out. */
const rowsSchema = (field: Field & { kind: 'rows' }, context: FieldContext): Schema =>
  withDefault(
    [],
    z.pipe(
      z
        .array(
          z.pipe(
            z.transform((value: unknown) => (isEmptyRow(value) ? null : value)),
            z.nullable(objectOf(field.columns, context)),
          ),
          { error: `${field.label} tidak terbaca.` },
        )
        .check(
          z.maxLength(field.max, { error: `${field.label}: paling banyak ${field.max} baris.` }),
          z.refine((rows) => !isRequired(field, context.outcome) || rows.some((row) => row !== null), {
            error: noRow(field),
            path: [0, field.columns[0]?.name ?? ''],
          }),
        ),
      z.transform((rows) => rows.filter((row) => row !== null)),
    ),
  );

const fixedRowsSchema = (field: Field & { kind: 'fixed-rows' }, context: FieldContext): Schema =>
  objectWith(
    Object.fromEntries(
      field.rows.map((row) => [
        row.value,
        objectOf(
          field.columns.map((column) => ({ ...column, label: `${row.label}: ${column.label}` })),
          context,
        ),
      ]),
    ),
  );

const listSchema = (field: Field, schema: Schema, required: boolean): Schema => {
  const list = withDefault([], schema);
  const filled = z.refine((value: unknown) => Array.isArray(value) && value.length > 0, {
    error: `${field.label}: isi sedikitnya satu.`,
  });
  return required ? z.pipe(list, z.unknown().check(filled)) : list;
};

/** The schema of one field: blank where that is allowed, else its kind's. */
const fieldSchema = (field: Field, context: FieldContext): Schema => {
  const required = isRequired(field, context.outcome);
  if (field.kind === 'checklist') return checklistSchema(field, required);
  if (field.kind === 'rows') return rowsSchema(field, context);
  if (field.kind === 'fixed-rows') return fixedRowsSchema(field, context);
  const ofKind = kindSchemas[field.kind as SimpleKind] as (field: Field, today: string) => Schema;
  const schema = ofKind(field, context.today);
  if (field.kind === 'choices' || field.kind === 'lines') return listSchema(field, schema, required);
  if (required) return blankable(schema, field.missing ?? `${field.label} belum diisi.`);
  return isText(field) ? mayStayEmpty(schema) : blankable(schema);
};

/** The schema of several fields, nested by their dotted names. `strict` refuses names that no field has. */
export function objectOf(fields: readonly Field[], context: FieldContext, strict = false): Schema {
  const shape: Record<string, Schema> = {};
  const nested = new Map<string, Field[]>();
  for (const field of fields) {
    const [head = '', ...rest] = field.name.split('.');
    if (rest.length === 0) shape[head] = fieldSchema(field, context);
    else nested.set(head, [...(nested.get(head) ?? []), { ...field, name: rest.join('.') }]);
  }
  for (const [name, children] of nested) shape[name] = objectOf(children, context, strict);
  return objectWith(shape, strict);
}
