import { valueUnder } from '../narrow';
import { InvalidInput, type Gap } from '../errors';
import { type FieldContext, fieldsReader, noRow } from './field-readers';
import { type Field, type FieldGroup, fieldsOf, type Form, isAsked } from './fields';
import type { FormData } from './form-data';

type Parsed<Data> = { value: Data; gaps: [] } | { value?: undefined; gaps: Gap[] };

/** Returns the first gap of each field. */
const firstOfField = (gaps: readonly Gap[]): Gap[] => {
  const found = new Map<string, Gap>();
  for (const gap of gaps) if (!found.has(gap.field)) found.set(gap.field, gap);
  return [...found.values()];
};

/** Adds the row to the message of a gap in a table. The message about a table without rows stays unchanged. */
const withRow = (gap: Gap, fields: readonly Field[]): Gap => {
  for (const field of fields) {
    const [index] = gap.field.startsWith(`${field.name}.`) ? gap.field.slice(field.name.length + 1).split('.') : [];
    if (field.kind === 'rows' && index && gap.message !== noRow(field))
      return { ...gap, message: `${field.rowTitle} ${Number(index) + 1}: ${gap.message}` };
  }
  return gap;
};

/** Returns gaps in the order of the page, which differs from the order of reading. */
export const inPageOrder = (gaps: readonly Gap[], fields: readonly Pick<Field, 'name'>[]): Gap[] => {
  const place = (gap: Gap) => {
    const index = fields.findIndex(({ name }) => gap.field === name || gap.field.startsWith(`${name}.`));
    return index < 0 ? fields.length : index;
  };
  return [...gaps].sort((a, b) => place(a) - place(b));
};

/**
 * Returns a reader of nested input. It reads and cleans the fields that the outcome asks for, and ignores others. Make
 * it once for many inputs.
 * @param strict refuse unknown names (for a JSON body); otherwise they are ignored (for an HTML form)
 * @returns a function that returns the value, or gaps that name their fields
 */
export const formReader = <Groups extends readonly FieldGroup[]>(
  form: Form<Groups>,
  context: FieldContext,
  strict = false,
): ((input: unknown) => Parsed<FormData<Groups>>) => {
  const askedFields = fieldsOf(form).filter((field) => isAsked(field, context.outcome));
  const read = fieldsReader(askedFields, context, strict);
  return (input) => {
    const gaps: Gap[] = [];
    const value = read(input, '', gaps);
    return gaps.length === 0
      ? // The readers and the type derive from the same fields: the readers return what `FormData` says.
        { value: value as FormData<Groups>, gaps: [] }
      : { gaps: inPageOrder(firstOfField(gaps), askedFields).map((gap) => withRow(gap, askedFields)) };
  };
};

/** Reads one nested input, like `formReader`. */
export const parseForm = <Groups extends readonly FieldGroup[]>(
  form: Form<Groups>,
  input: unknown,
  context: FieldContext,
  strict = false,
): Parsed<FormData<Groups>> => formReader(form, context, strict)(input);

/** Reads one nested input, like `parseForm`. @throws InvalidInput with the gaps */
export const parseOrThrow = <Groups extends readonly FieldGroup[]>(
  form: Form<Groups>,
  input: unknown,
  context: FieldContext,
): FormData<Groups> => {
  const { value, gaps } = parseForm(form, input, context);
  if (!value) throw new InvalidInput(gaps);
  return value;
};

/** The flat values of an HTML form: `contact.email` → one string, repeated names → several. */
export type FormInput = Readonly<Record<string, string | readonly string[]>>;

const setAt = (target: Record<string, unknown>, path: string, value: unknown) => {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const former = valueUnder(target, first);
  const below: Record<string, unknown> = typeof former === 'object' ? { ...former } : {};
  setAt(below, rest.join('.'), value);
  target[first] = below;
};

const cells = (columns: readonly Field[], prefix: string, input: FormInput) =>
  Object.fromEntries(columns.map((column) => [column.name, input[`${prefix}.${column.name}`]]));

const valueIn = (field: Field, input: FormInput): unknown => {
  switch (field.kind) {
    case 'rows':
      return Array.from({ length: field.max }, (_, index) => cells(field.columns, `${field.name}.${index}`, input));
    case 'fixed-rows':
      return Object.fromEntries(
        field.rows.map(({ value }) => [value, cells(field.columns, `${field.name}.${value}`, input)]),
      );
    case 'checklist':
      return Object.fromEntries(
        field.groups.flatMap((group) =>
          group.items.map(({ id }) => [
            id,
            Object.fromEntries(
              ['answer', 'evidence', 'note'].map((part) => [part, input[`${field.name}.${id}.${part}`]]),
            ),
          ]),
        ),
      );
    default:
      return input[field.name];
  }
};

/** Nests an HTML form's flat values by the names of the form's fields. Ignores other names. */
export const nestFormInput = (form: Form, input: FormInput): Record<string, unknown> => {
  const nested: Record<string, unknown> = {};
  for (const field of fieldsOf(form)) setAt(nested, field.name, valueIn(field, input));
  return nested;
};
