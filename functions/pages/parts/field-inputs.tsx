import { answers } from '../../domain/sop/checklist';
import type { Field, FieldGroup, Form } from '../../domain/forms/fields';
import type { FormInput } from '../../domain/forms/parse';
import { type Filled, onlyClasses, valueOf } from './filled';
import { Picks } from './picks';
import { SimpleField } from './simple-input';

const Cells = (props: { title: string; prefix: string; columns: readonly Field[]; filled: Filled; only: string }) => (
  <fieldset class={`box ${props.only}`.trim()}>
    <legend>{props.title}</legend>
    {props.columns.map((column) => (
      <SimpleField
        field={{ ...column, name: `${props.prefix}.${column.name}`, required: undefined }}
        filled={props.filled}
      />
    ))}
  </fieldset>
);

/** Rows that were typed, and one more to type (a draft that is saved shows the next). */
const shownRows = (field: Field & { kind: 'rows' }, typed: FormInput): number => {
  const used = Object.keys(typed)
    .filter((name) => name.startsWith(`${field.name}.`) && valueOf(typed, name))
    .map((name) => Number(name.split('.')[1]) + 1);
  return Math.min(field.max, Math.max(2, ...used.map((row) => row + 1)));
};

const Checklist = ({ field, filled }: { field: Field & { kind: 'checklist' }; filled: Filled }) => (
  <>
    {field.groups.map((group) => (
      <>
        <h2>
          {group.id}. {group.title}
        </h2>
        {group.items.map(({ id, text, mandatory }) => {
          const name = `${field.name}.${id}`;
          const options = Object.entries(answers).map(([value, label]) => ({ value, label }));
          return (
            <div class="box">
              <Picks
                name={`${name}.answer`}
                label={`${id}. ${text}${mandatory ? ' (wajib)' : ''}`}
                type="radio"
                {...{ options, filled }}
              />
              <SimpleField
                field={{ kind: 'text', name: `${name}.evidence`, label: `${id}: bukti`, max: 1000 }}
                filled={filled}
              />
              <SimpleField
                field={{ kind: 'longtext', name: `${name}.note`, label: `${id}: catatan`, max: 3000, rows: 2 }}
                filled={filled}
              />
            </div>
          );
        })}
      </>
    ))}
  </>
);

/** One field of any kind. `drafts`: its page can save one. */
export const AnyField = ({ field, filled, drafts }: { field: Field; filled: Filled; drafts?: true }) => {
  const only = onlyClasses([field]);
  if (field.kind === 'checklist') return <Checklist field={field} filled={filled} />;
  if (field.kind === 'fixed-rows') {
    return (
      <>
        {field.rows.map((row) => (
          <Cells
            {...{ filled, only, columns: field.columns }}
            title={row.label}
            prefix={`${field.name}.${row.value}`}
          />
        ))}
      </>
    );
  }
  if (field.kind !== 'rows') return <SimpleField field={field} filled={filled} />;
  const shown = shownRows(field, filled.typed);
  return (
    <>
      {Array.from({ length: shown }, (_, index) => (
        <Cells
          {...{ filled, only, columns: field.columns }}
          title={`${field.rowTitle} ${index + 1}`}
          prefix={`${field.name}.${index}`}
        />
      ))}
      {drafts && shown < field.max ? <p class={`help ${only}`.trim()}>Perlu baris lagi? Tekan Simpan draf.</p> : null}
    </>
  );
};

interface FormProps {
  form: Form;
  filled: Filled;
  drafts?: true;
}

const Group = ({ group, ...props }: Omit<FormProps, 'form'> & { group: FieldGroup }) => (
  <section class={onlyClasses(group.fields) || undefined}>
    <h2>{group.title}</h2>
    {group.help ? <p class="help">{group.help}</p> : null}
    {group.fields.map((field) => (
      <AnyField field={field} {...props} />
    ))}
  </section>
);

/** Every field of a form, group by group. What only one outcome takes is shown where that is chosen. */
export const FormFields = ({ form, ...props }: FormProps) => (
  <>
    {form.groups.map((group) => (
      <Group group={group} {...props} />
    ))}
  </>
);
