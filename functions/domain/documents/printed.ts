import { valueAt, valueUnder } from '../narrow';
import { type Answer, answers } from '../sop/answers';
import type { ChecklistGroup } from '../sop/checklist';
import type { Field } from '../forms/fields';
import type { Block, Column, Row, Text } from './model';
import { dateText, moneyText, nipText, blankMark } from './wording';

/** Returns a field's value as printed, or '-' if it is blank. Tables and checklists have their own functions. */
export const printValue = (field: Field, value: unknown): string => {
  if (value === undefined || value === null || value === '') return blankMark;
  switch (field.kind) {
    case 'date':
      return dateText(`${value}`);
    case 'money':
      return moneyText(Number(value));
    case 'nip':
      return nipText(`${value}`);
    case 'subdomain':
      return `${value}${field.suffix}`;
    case 'agree':
      return 'Disetujui';
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? `${value}`;
    default:
      return `${value}`;
  }
};

/** Returns one row for each field: label and answer. */
export const printedFacts = (fields: readonly Field[], data: unknown): { label: string; value: string }[] =>
  fields.map((field) => ({ label: field.label, value: printValue(field, valueAt(data, field.name)) }));

/** Returns the same rows without blank optional fields, because older forms lack fields added later. */
export const answeredFacts = (fields: readonly Field[], data: unknown): { label: string; value: string }[] =>
  printedFacts(
    fields.filter((field) => field.required || printValue(field, valueAt(data, field.name)) !== blankMark),
    data,
  );

const cellsOf = (columns: readonly Field[], row: unknown) =>
  columns.map((column) => printValue(column, valueUnder(row, column.name)));

/** Returns the width of a printed field, relative to other fields. */
const shareOf = (field: Field): number => {
  if (field.kind === 'text' && field.max > 300) return 9;
  // Wide enough to keep the sum of the largest amounts on one line.
  return field.kind === 'year' ? 3.5 : field.kind === 'money' ? 7.5 : 5;
};

/** The column with the row numbers. */
export const numberColumn: Column = { title: 'No.', share: 1.7, align: 'center' };

/** Returns the columns of a table field. A number comes first, then the row names if the field fixes its rows. */
export const printedColumns = (field: Field & { kind: 'rows' | 'fixed-rows' }): Column[] => [
  numberColumn,
  ...(field.kind === 'fixed-rows' ? [{ title: field.label, share: 5 }] : []),
  ...field.columns.map((column) => ({
    title: column.label,
    share: shareOf(column),
    ...(column.kind === 'money' ? { align: 'right' as const } : {}),
  })),
];

/** Returns the rows of a table field, numbered from 1. */
export const printedRows = (field: Field & { kind: 'rows' | 'fixed-rows' }, value: unknown): Text[][] =>
  field.kind === 'rows'
    ? (Array.isArray(value) ? value : []).map((row: unknown, index) => [`${index + 1}`, ...cellsOf(field.columns, row)])
    : field.rows.map(({ value: id, label }, index) => [
        `${index + 1}`,
        label,
        ...cellsOf(field.columns, valueUnder(value, id)),
      ]);

export type Answers = Readonly<Record<string, { answer?: Answer; evidence?: string; note?: string }>>;

const checklistColumns: readonly Column[] = [
  { title: 'Kode', share: 2, align: 'center' },
  { title: 'Butir', share: 7 },
  { title: 'Sifat', share: 2.6 },
  { title: 'Jawaban', share: 3.4 },
  { title: 'Bukti', share: 5 },
  { title: 'Catatan', share: 6 },
];

/**
 * Returns the checklist's rows under their group titles. `only` selects items by their answer; empty groups are left
 * out.
 */
export const checklistRows = (
  groups: readonly ChecklistGroup[],
  checklist: Answers = {},
  only: (answer: Answer | undefined) => boolean = () => true,
): Row[] =>
  groups.flatMap(({ id, title, items }): Row[] => {
    const rows = items
      .filter((item) => only(checklist[item.id]?.answer))
      .map((item) => {
        const { answer, evidence = blankMark, note = blankMark } = checklist[item.id] ?? {};
        const kind = item.mandatory ? 'Wajib' : 'Saran';
        return [item.id, item.text, kind, answer ? answers[answer] : blankMark, evidence, note];
      });
    return rows.length > 0 ? [{ group: `${id}. ${title}` }, ...rows] : [];
  });

/** Returns a checklist as a table. Empty columns and the `hidden` columns are left out. */
export const checklistTable = (
  groups: readonly ChecklistGroup[],
  checklist: Answers | undefined,
  hidden: readonly string[] = [],
): Block => {
  const rows = checklistRows(groups, checklist);
  const isBlank = (at: number) => rows.every((row) => 'group' in row || row[at] === blankMark);
  const isShown = ({ title }: Column, at: number) => !hidden.includes(title) && (title === 'Jawaban' || !isBlank(at));
  const shown = checklistColumns.map(isShown);
  return {
    type: 'table',
    columns: checklistColumns.filter((_, at) => shown[at]),
    rows: rows.map((row) => ('group' in row ? row : row.filter((_, at) => shown[at]))),
  };
};
