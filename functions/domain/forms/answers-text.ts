import { answers } from '../sop/answers';
import { type Field, type Form, fieldsOf } from './fields';
import { outcomes } from '../sop/outcomes';
import type { FormInput } from './parse';
import { isDay } from './text-rules';
import { dayText } from '../time/dates';
import { toUploadInput } from './upload-input';

interface Cell {
  name: string;
  label: string;
  options?: readonly { value: string; label: string }[];
  /** Returns a readable value, if it differs from the posted value. */
  read?: (value: string) => string;
}

/** Returns the inputs of a field, each with its label on the page. */
const cellsOf = (field: Field): Cell[] => {
  const { name, label } = field;
  switch (field.kind) {
    case 'rows':
      return Array.from({ length: field.max }, (_, row) =>
        field.columns.flatMap((column) =>
          cellsOf({
            ...column,
            name: `${name}.${row}.${column.name}`,
            label: `${field.rowTitle} ${row + 1}, ${column.label}`,
          }),
        ),
      ).flat();
    case 'fixed-rows':
      return field.rows.flatMap((row) =>
        field.columns.flatMap((column) =>
          cellsOf({ ...column, name: `${name}.${row.value}.${column.name}`, label: `${row.label}, ${column.label}` }),
        ),
      );
    case 'checklist':
      return field.groups.flatMap(({ items }) =>
        items.flatMap(({ id, text }) => [
          {
            name: `${name}.${id}.answer`,
            label: `${id}. ${text}`,
            options: Object.entries(answers).map(([value, label]) => ({ value, label })),
          },
          { name: `${name}.${id}.evidence`, label: `${id}, bukti` },
          { name: `${name}.${id}.note`, label: `${id}, catatan` },
        ]),
      );
    case 'agree':
      return [{ name, label, options: [{ value: 'true', label: 'Ya' }] }];
    case 'choice':
    case 'choices':
      return [{ name, label, options: field.options }];
    case 'date':
      return [{ name, label, read: (value) => (isDay(value) ? dayText(value) : value) }];
    default:
      return [{ name, label }];
  }
};

const textOf = ({ name, options, read = (value) => value }: Cell, input: FormInput): string =>
  [input[name] ?? []]
    .flat()
    .map((value) => options?.find((option) => option.value === value)?.label ?? read(value))
    .filter((text) => text.trim() !== '')
    .join('; ');

/** Returns every outcome. `save` and `progress` are not outcomes: they name the pressed button. */
const choices = () => Object.entries(outcomes).map(([value, { label }]) => ({ value, label }));
const choicesIn = (input: FormInput): FormInput => ({
  outcome: [input.outcome ?? []].flat().filter((value) => value !== 'save' && value !== 'progress'),
});

/** People do not type the values of these fields. */
const pageOwnFields =
  /^(?:token|action|seq|was|version|document|caseId|letter|outcome|id|date|label|confirmed|unchanged|seal|cells|attachments\..*|draft\..*)$/;

/** Returns true for a field that pages add to their forms. */
export const isPageOwn = (name: string): boolean => pageOwnFields.test(name);

/**
 * Returns everything that a person typed, for reading and copying: one "label: text" line for each field. A field
 * without a form here shows its name as label, so nothing gets lost.
 */
export const answersText = (forms: readonly Form[], input: FormInput): string => {
  const cells = new Map<string, Cell>();
  for (const cell of forms.flatMap((form) => fieldsOf(form).flatMap((field) => cellsOf(field))))
    if (!cells.has(cell.name)) cells.set(cell.name, cell);
  const unknown = Object.keys(input)
    .filter((name) => !cells.has(name) && !isPageOwn(name))
    .map((name): Cell => ({ name, label: name }));
  const lines = [...cells.values(), ...unknown].flatMap((cell) => {
    const text = textOf(cell, input);
    return text ? [`${cell.label}: ${text}`] : [];
  });
  const files = toUploadInput(input).map(({ name }) => `Lampiran: ${name}`);
  const decision = textOf({ name: 'outcome', label: '', options: choices() }, choicesIn(input));
  return [...(decision ? [`Pilihan: ${decision}`] : []), ...lines, ...files].join('\n');
};
