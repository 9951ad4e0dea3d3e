import type { Child } from 'hono/jsx';
import { answers } from '../../domain/sop/checklist';
import type { Gap } from '../../domain/errors';
import { type Field, type Form, isRequired, type Option } from '../../domain/forms/fields';
import type { FormInput } from '../../domain/forms/parse';
import { noneLabel } from '../../domain/forms/unused-answers';

/** What a form is shown with: what was typed, and the gaps found. */
export interface Filled {
  typed: FormInput;
  gaps: readonly Gap[];
}

const valuesOf = (typed: FormInput, name: string): readonly string[] => [typed[name] ?? []].flat();
const valueOf = (typed: FormInput, name: string): string => valuesOf(typed, name)[0] ?? '';
const idOf = (name: string) => `f-${name.replaceAll('.', '-')}`;

/** Label, help, gap and input of one field. */
const Framed = (props: { name: string; label: string; help?: string; filled: Filled; children: Child }) => {
  const gap = props.filled.gaps.find(({ field }) => field === props.name);
  const id = idOf(props.name);
  return (
    <div class={gap ? 'field wrong' : 'field'}>
      <label class="name" for={id}>
        {props.label}
      </label>
      {props.help ? (
        <p class="help" id={`${id}-help`}>
          {props.help}
        </p>
      ) : null}
      {gap ? (
        <p class="error" id={`${id}-error`}>
          {gap.message}
        </p>
      ) : null}
      {props.children}
    </div>
  );
};

const Picks = (props: {
  name: string;
  label: string;
  type: 'radio' | 'checkbox';
  options: readonly Option[];
  filled: Filled;
}) => {
  const { name, filled } = props;
  const gap = filled.gaps.find(({ field }) => field === name);
  return (
    <fieldset class={gap ? 'field wrong' : 'field'} id={idOf(name)}>
      <legend>{props.label}</legend>
      {gap ? <p class="error">{gap.message}</p> : null}
      {props.options.map(({ value, label }) => (
        <label class="pick">
          <input type={props.type} name={name} value={value} checked={valuesOf(filled.typed, name).includes(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
};

const Select = ({ name, options, value }: { name: string; options: readonly Option[]; value: string }) => (
  <select id={idOf(name)} name={name}>
    <option value="">Pilih</option>
    {options.map((option) => (
      <option value={option.value} selected={option.value === value}>
        {option.label}
      </option>
    ))}
  </select>
);

/** Not `email` and `url`: of these a browser sends nothing but its own idea, and refuses what a person pastes and the server takes. */
const inputTypes: Partial<Record<Field['kind'], string>> = { date: 'date', phone: 'tel' };
/** The keys that a phone offers. */
const inputModes: Partial<Record<Field['kind'], 'email' | 'url'>> = { email: 'email', url: 'url' };

const Simple = ({ field, filled }: { field: Field; filled: Filled }) => {
  const { name, label, help } = field;
  const value = valueOf(filled.typed, name);
  const required = isRequired(field) && field.only === undefined;
  if (field.kind === 'choices') return <Picks {...{ name, label, filled }} type="checkbox" options={field.options} />;
  if (field.kind === 'choice' && field.style === 'radio') {
    // A choice that some outcomes do not take can be taken back.
    const none = field.only && value ? [{ value: '', label: noneLabel }] : [];
    return <Picks {...{ name, label, filled }} type="radio" options={[...field.options, ...none]} />;
  }
  if (field.kind === 'agree') {
    return (
      <Picks
        {...{ name, filled }}
        label={label}
        type="checkbox"
        options={[{ value: 'true', label: field.statement }]}
      />
    );
  }
  return (
    <Framed {...{ name, label, help, filled }}>
      {field.kind === 'longtext' || field.kind === 'lines' ? (
        <textarea
          id={idOf(name)}
          name={name}
          rows={field.kind === 'longtext' ? (field.rows ?? 4) : 4}
          required={required}
        >
          {value}
        </textarea>
      ) : field.kind === 'choice' ? (
        <Select name={name} options={field.options} value={value || (field.initial ?? '')} />
      ) : (
        <input
          {...{ id: idOf(name), name, value, required }}
          type={inputTypes[field.kind] ?? 'text'}
          inputmode={inputModes[field.kind]}
          autocapitalize={inputModes[field.kind] && 'none'}
          autocomplete={field.autocomplete}
        />
      )}
    </Framed>
  );
};

const Cells = (props: { title: string; prefix: string; columns: readonly Field[]; filled: Filled }) => (
  <fieldset class="box">
    <legend>{props.title}</legend>
    {props.columns.map((column) => (
      <Simple
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
              <Simple
                field={{ kind: 'text', name: `${name}.evidence`, label: `${id}: bukti`, max: 1000 }}
                filled={filled}
              />
              <Simple
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

const AnyField = ({ field, filled, drafts }: { field: Field; filled: Filled; drafts?: true }) => {
  if (field.kind === 'checklist') return <Checklist field={field} filled={filled} />;
  if (field.kind === 'fixed-rows') {
    return (
      <>
        {field.rows.map((row) => (
          <Cells title={row.label} prefix={`${field.name}.${row.value}`} columns={field.columns} filled={filled} />
        ))}
      </>
    );
  }
  if (field.kind !== 'rows') return <Simple field={field} filled={filled} />;
  const shown = shownRows(field, filled.typed);
  return (
    <>
      {Array.from({ length: shown }, (_, index) => (
        <Cells
          title={`${field.rowTitle} ${index + 1}`}
          prefix={`${field.name}.${index}`}
          columns={field.columns}
          filled={filled}
        />
      ))}
      {drafts && shown < field.max ? <p class="help">Perlu baris lagi? Tekan Simpan draf.</p> : null}
    </>
  );
};

/** Every field of a form, group by group. `drafts`: its page can save one. */
export const FormFields = ({ form, filled, drafts }: { form: Form; filled: Filled; drafts?: true }) => (
  <>
    {form.groups.map((group) => (
      <section>
        <h2>{group.title}</h2>
        {group.help ? <p class="help">{group.help}</p> : null}
        {group.fields.map((field) => (
          <AnyField field={field} filled={filled} drafts={drafts} />
        ))}
      </section>
    ))}
  </>
);

/** What is missing or wrong, each with a link to its field. */
export const ErrorSummary = ({ gaps }: { gaps: readonly Gap[] }) =>
  gaps.length === 0 ? null : (
    <div class="box alert" role="alert" tabindex={-1}>
      <h2>Ada yang perlu diperbaiki</h2>
      <ul>
        {gaps.map(({ field, message }) => (
          <li>
            <a href={`#${idOf(field)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
