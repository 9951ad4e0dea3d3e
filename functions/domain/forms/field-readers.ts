import { answers } from '../sop/answers';
import { line, longText, simpleReader } from './field-kinds';
import { type Field, isRequired } from './fields';
import { oneOf, type Reader, refuse } from './reading';
import type { OutcomeId } from '../sop/outcomes';
import { isMarksOnly } from './invisible';
import { isBlank } from './text-rules';

/** The facts that a reader needs in addition to the field: the chosen outcome, and days in WIB ('YYYY-MM-DD'). */
export interface FieldContext {
  outcome?: OutcomeId;
  today: string;
  /** The day on which the request came, if it is not today. */
  requestedOn?: string;
}

/** The message for an unknown field name. */
export const unknownField = 'Isian ini tidak dikenal. Hapus isian ini.';
const unreadable = 'Bagian ini tidak terbaca.';

/** Turns a blank value into undefined. Refuses it with `missing` if the field is required. */
const blankable =
  (reader: Reader, missing?: string): Reader =>
  (value, at, gaps) => {
    if (!isBlank(value)) return reader(value, at, gaps);
    return missing === undefined ? undefined : refuse(gaps, at, missing);
  };

/** Accepts an empty text. Marks only, such as "-", count as empty. */
const mayStayEmpty = (reader: Reader): Reader => {
  const filled = blankable(reader);
  return (value, at, gaps) => (typeof value === 'string' && isMarksOnly(value) ? undefined : filled(value, at, gaps));
};
const isText = ({ kind }: Field) => kind === 'text' || kind === 'longtext';

const below = (at: string, name: string) => (at ? `${at}.${name}` : name);

/** Reads an object that may be missing as a whole. Each of its fields then reports its own gap. */
const objectReader =
  (readers: ReadonlyMap<string, Reader>, strict = false): Reader =>
  (value, at, gaps) => {
    const object = isBlank(value) ? {} : value;
    if (typeof object !== 'object' || object === null || Array.isArray(object)) return refuse(gaps, at, unreadable);
    const values = new Map<string, unknown>(Object.entries(object));
    const read = [...readers].map(([name, reader]) => [name, reader(values.get(name), below(at, name), gaps)] as const);
    // Limits the name, which may have any length.
    const unknown = strict ? [...values.keys()].filter((name) => !readers.has(name)) : [];
    for (const name of unknown) refuse(gaps, below(at, name).slice(0, 100), unknownField);
    return Object.fromEntries(read.filter(([, one]) => one !== undefined));
  };

const itemReader = (label: string, required: boolean): Reader =>
  objectReader(
    new Map([
      [
        'answer',
        blankable(
          oneOf(Object.keys(answers), `${label}: pilih salah satu jawaban.`),
          required ? `${label}: belum dijawab.` : undefined,
        ),
      ],
      ['evidence', mayStayEmpty(line(`${label}: bukti`, 1000))],
      ['note', mayStayEmpty(longText(`${label}: catatan`, 3000))],
    ]),
  );

const checklistReader = (field: Field & { kind: 'checklist' }, required: boolean): Reader =>
  objectReader(
    new Map(
      field.groups
        .flatMap((group) => group.items)
        .map((item) => [item.id, itemReader(`${item.id} ${item.text}`, required)]),
    ),
  );

const isEmptyRow = (value: unknown) =>
  isBlank(value) || (typeof value === 'object' && value !== null && Object.values(value).every(isBlank));

/** Returns the message for a table without rows. It names the table, although it appears at the first cell. */
export const noRow = (field: Field): string => `${field.label}: isi sedikitnya satu baris.`;

/** Reads rows as a person left them. Blank rows count in the row numbers of messages and are then removed. */
const rowsReader = (field: Field & { kind: 'rows' }, context: FieldContext): Reader => {
  const row = fieldsReader(field.columns, context);
  return (value, at, gaps) => {
    const list: unknown = isBlank(value) ? [] : value;
    if (!Array.isArray(list)) return refuse(gaps, at, `${field.label} tidak terbaca.`);
    if (list.length > field.max) return refuse(gaps, at, `${field.label}: paling banyak ${field.max} baris.`);
    const rows = list.flatMap((each: unknown, index) => (isEmptyRow(each) ? [] : [row(each, `${at}.${index}`, gaps)]));
    if (rows.length === 0 && isRequired(field, context.outcome))
      refuse(gaps, `${at}.0.${field.columns[0]?.name ?? ''}`, noRow(field));
    return rows;
  };
};

const fixedRowsReader = (field: Field & { kind: 'fixed-rows' }, context: FieldContext): Reader =>
  objectReader(
    new Map(
      field.rows.map((row) => [
        row.value,
        fieldsReader(
          field.columns.map((column) => ({ ...column, label: `${row.label}: ${column.label}` })),
          context,
        ),
      ]),
    ),
  );

const filledList =
  (field: Field, list: Reader, required: boolean): Reader =>
  (value, at, gaps) => {
    const read = isBlank(value) ? [] : list(value, at, gaps);
    const isEmpty = Array.isArray(read) && read.length === 0;
    return required && isEmpty ? refuse(gaps, at, `${field.label}: isi sedikitnya satu.`) : read;
  };

/** Returns the reader of one field: its kind's reader, which accepts a blank value if the field is optional. */
const fieldReader = (field: Field, context: FieldContext): Reader => {
  const required = isRequired(field, context.outcome);
  if (field.kind === 'checklist') return checklistReader(field, required);
  if (field.kind === 'rows') return rowsReader(field, context);
  if (field.kind === 'fixed-rows') return fixedRowsReader(field, context);
  const reader = simpleReader(field, context);
  if (field.kind === 'choices' || field.kind === 'lines') return filledList(field, reader, required);
  if (required) return blankable(reader, field.missing ?? `${field.label} belum diisi.`);
  return isText(field) ? mayStayEmpty(reader) : blankable(reader);
};

/** Returns the reader of several fields, nested by their dotted names. `strict` refuses names without a field. */
export function fieldsReader(fields: readonly Field[], context: FieldContext, strict = false): Reader {
  const readers = new Map<string, Reader>();
  const nested = new Map<string, Field[]>();
  for (const field of fields) {
    const [head = '', ...rest] = field.name.split('.');
    if (rest.length === 0) readers.set(head, fieldReader(field, context));
    else nested.set(head, [...(nested.get(head) ?? []), { ...field, name: rest.join('.') }]);
  }
  for (const [name, children] of nested) readers.set(name, fieldsReader(children, context, strict));
  return objectReader(readers, strict);
}
