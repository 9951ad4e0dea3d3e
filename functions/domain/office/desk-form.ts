import type { Field, Form } from '../forms/fields';

/** The desk's forms as data, like all forms. Field names begin with the form's id, so several forms fit on one page. */
export const deskForm = <const Fields extends readonly Field[]>(
  id: string,
  title: string,
  fields: Fields,
  help?: string,
) => ({ id, groups: [{ title, help, fields }] }) as const satisfies Form;

/** Returns a form's field for the reason of an act. */
export const reasonField = <const Id extends string>(id: Id, help?: string) =>
  ({
    kind: 'longtext',
    name: `${id}.reason`,
    label: 'Alasan',
    help,
    max: 1000,
    rows: 3,
    required: true,
  }) as const satisfies Field;

/** Returns a form that asks only for the reason of an act. */
export const reasonForm = <const Id extends string>(id: Id, title: string, help?: string) =>
  deskForm(id, title, [reasonField(id, help)]);

/** Returns a form without its title, for a page whose heading already names it. */
export const withoutTitles = (form: Form): Form => ({
  ...form,
  groups: form.groups.map((group) => ({ ...group, untitled: true as const })),
});
