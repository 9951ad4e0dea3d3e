import type { Gap } from '../errors';
import { answers } from '../sop/answers';
import type { ChecklistGroup } from '../sop/checklist';
import { type Field, type Form, fieldsOf } from './fields';
import type { FormInput } from './parse';

export type ChecklistField = Field & { kind: 'checklist' };

export const answerName = (field: Pick<ChecklistField, 'name'>, item: string): string => `${field.name}.${item}.answer`;

const isAnswer = (value: FormInput[string] | undefined): boolean =>
  [value ?? []].flat().some((each) => Object.hasOwn(answers, each));

const namesIn = (field: ChecklistField, group: ChecklistGroup): string[] =>
  group.items.map(({ id }) => answerName(field, id));

/** Returns the names of a group's open answers, in page order. */
export const unansweredIn = (field: ChecklistField, group: ChecklistGroup, input: FormInput): string[] =>
  namesIn(field, group).filter((name) => !isAnswer(input[name]));

const groupsOf = (form: Form) =>
  fieldsOf(form).flatMap((field) =>
    field.kind === 'checklist' ? field.groups.map((group, index) => ({ field, group, number: index + 1 })) : [],
  );

/** Answers the open items of a group with "Ya". Existing answers stay. An unknown group changes nothing. */
export const answerRest = (form: Form, input: FormInput, groupId: string): FormInput => {
  const chosen = groupsOf(form).filter(({ group }) => group.id === groupId);
  const open = chosen.flatMap(({ field, group }) => unansweredIn(field, group, input));
  return { ...input, ...Object.fromEntries(open.map((name) => [name, 'ya'])) };
};

/** Returns a group's title with a number: "1. Kebutuhan". A letter would look like a part of the report (Bagian A). */
export const groupTitle = (group: ChecklistGroup, number: number): string => `${number}. ${group.title}`;

/** Returns gaps for a summary. Several open answers of one group become one line, which links to the first of them. */
export const gapsByGroup = (form: Form, gaps: readonly Gap[]): Gap[] => {
  const lineOf = new Map(
    groupsOf(form).flatMap(({ field, group, number }) => {
      const open = gaps.filter((gap) => namesIn(field, group).includes(gap.field));
      const [first] = open;
      const message = `${groupTitle(group, number)}: ${open.length} butir belum dijawab.`;
      return first && open.length > 1 ? open.map((gap) => [gap, { field: first.field, message }] as const) : [];
    }),
  );
  return gaps.flatMap((gap) => {
    const line = lineOf.get(gap);
    return line ? (line.field === gap.field ? [line] : []) : [gap];
  });
};
