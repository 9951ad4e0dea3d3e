import type { Field, FieldGroup, Form } from '../../domain/forms/fields';
import { Checklist, type ChecklistProps } from './checklist';
import { Disclosure } from './disclosure';
import { type Filled, onlyClasses } from './filled';
import { JudgedCount, JudgedRows } from './judged-rows';
import type { RowLink } from './row-name';
import { FixedRows, Rows } from './rows';
import { SimpleField } from './simple-input';

interface FormProps {
  form: Form;
  filled: Filled;
  /** True if the page can save a draft. */
  drafts?: true;
  /** Returns the request's facts about a checklist item. */
  factsFor?: ChecklistProps['factsFor'];
  suggestions?: ChecklistProps['suggestions'];
  /** Returns the page of a fixed row's subject. */
  linkFor?: RowLink;
}

/** Shows one field of any kind. */
export const AnyField = ({
  field,
  filled,
  drafts,
  factsFor,
  suggestions,
  linkFor,
}: Omit<FormProps, 'form'> & { field: Field }) => {
  switch (field.kind) {
    case 'checklist':
      return <Checklist {...{ field, filled, drafts, factsFor, suggestions }} />;
    case 'fixed-rows':
      return field.style === 'judged' ? (
        <JudgedRows {...{ field, filled, linkFor }} />
      ) : (
        <FixedRows {...{ field, filled, linkFor }} />
      );
    case 'rows':
      return <Rows {...{ field, filled, drafts }} />;
    default:
      return <SimpleField field={field} filled={filled} />;
  }
};

/** Returns true if a field has a gap, or a value other than its initial one. */
const isTouched = (field: Field, { input, gaps }: Filled): boolean =>
  [...Object.entries(input), ...gaps.map(({ field: name }) => [name, 'x'] as const)].some(
    ([name, value]) =>
      (name === field.name || name.startsWith(`${field.name}.`)) &&
      [value ?? ''].flat().some((text) => text !== '' && (field.kind !== 'choice' || text !== field.initial)),
  );

const Group = ({ group, ...props }: Omit<FormProps, 'form'> & { group: FieldGroup }) => {
  const content = (
    <>
      {group.help ? <p class="help">{group.help}</p> : null}
      {group.fields.map((field) => (
        <AnyField field={field} {...props} />
      ))}
    </>
  );
  const [judged] = group.fields.filter((field) => field.kind === 'fixed-rows').filter(({ style }) => style);
  if (group.folded && judged) {
    const isWrong = props.filled.gaps.some(({ field }) => field.startsWith(`${judged.name}.`));
    return (
      <details class="card judged-group" open={isWrong || undefined}>
        <summary>
          {group.title} <JudgedCount field={judged} filled={props.filled} />
        </summary>
        {content}
      </details>
    );
  }
  if (group.folded) {
    const isOpen = group.fields.some((field) => isTouched(field, props.filled));
    return (
      <Disclosure summary={group.title} open={isOpen}>
        {content}
      </Disclosure>
    );
  }
  return (
    <section class={onlyClasses(group.fields) || undefined}>
      {group.untitled ? null : <h2>{group.shortTitle ?? group.title}</h2>}
      {content}
    </section>
  );
};

/** Shows every field of a form by group. A field for only one outcome appears when that outcome is chosen. */
export const FormFields = ({ form, ...props }: FormProps) => (
  <>
    {form.groups.map((group) => (
      <Group group={group} {...props} />
    ))}
  </>
);
