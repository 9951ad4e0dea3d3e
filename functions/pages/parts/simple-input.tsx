import { type Field, isRequired, type Option } from '../../domain/forms/fields';
import { noneLabel } from '../../domain/forms/unused-answers';
import { valueOf, valuesOf } from '../../domain/forms/input-values';
import { describedBy, type Filled, gapOf, idOf, onlyClasses } from './filled';
import { FieldFrame } from './field-frame';
import { Picks } from './picks';

/** Omits `email` and `url`: browsers change or refuse pasted values of these types that the server accepts. */
const inputTypes: Partial<Record<Field['kind'], string>> = { date: 'date', phone: 'tel' };
/** The keyboard that a phone shows. */
const inputModes: Partial<Record<Field['kind'], 'email' | 'url' | 'numeric' | 'decimal'>> = {
  email: 'email',
  url: 'url',
  subdomain: 'url',
  year: 'numeric',
  money: 'decimal',
};

interface Described {
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
}

const Select = (props: { name: string; options: readonly Option[]; value: string; described: Described }) => (
  <select id={idOf(props.name)} name={props.name} {...props.described}>
    <option value="">Pilih</option>
    {props.options.map((option) => (
      <option value={option.value} selected={option.value === props.value}>
        {option.label}
      </option>
    ))}
  </select>
);

const Input = ({ field, value, described }: { field: Field; value: string; described: Described }) => {
  const { name } = field;
  const required = isRequired(field) && field.only === undefined;
  if (field.kind === 'longtext' || field.kind === 'lines') {
    // Has no `maxlength`, which would cut a pasted text silently. The server reports a text that is too long.
    return (
      <textarea
        id={idOf(name)}
        name={name}
        rows={field.kind === 'longtext' ? (field.rows ?? 4) : 4}
        required={required}
        {...described}
      >
        {value}
      </textarea>
    );
  }
  if (field.kind === 'choice')
    return <Select {...{ name, described }} options={field.options} value={value || (field.initial ?? '')} />;
  const inputMode = inputModes[field.kind];
  const input = (
    <input
      {...{ id: idOf(name), name, value, required }}
      type={inputTypes[field.kind] ?? 'text'}
      inputmode={inputMode}
      autocapitalize={inputMode && 'none'}
      autocomplete={field.autocomplete}
      {...described}
    />
  );
  return field.kind === 'subdomain' ? (
    <span class="suffixed">
      {input}
      <span>{field.suffix}</span>
    </span>
  ) : (
    input
  );
};

/** Returns true if an outcome that the input holds requires the field. */
const isNeeded = ({ required }: Field, { input }: Filled): boolean =>
  required === true || (required ?? []).some((outcome) => valuesOf(input, 'outcome').includes(outcome));

/** Shows a field with one answer, or a list to pick from. */
export const SimpleField = ({ field, filled }: { field: Field; filled: Filled }) => {
  const { name, label, help } = field;
  const only = onlyClasses([field]);
  const value = valueOf(filled.input, name);
  if (field.kind === 'choices')
    return <Picks {...{ name, label, help, filled, only }} type="checkbox" options={field.options} style="chips" />;
  if (field.kind === 'choice' && field.style === 'radio') {
    // A choice that some outcomes do not use can be cleared again, unless the chosen outcome needs it.
    const none = field.only && value && !isNeeded(field, filled) ? [{ value: '', label: noneLabel }] : [];
    const options = [...field.options, ...none];
    return <Picks {...{ name, label, help, filled, only, options }} type="radio" style="choice" />;
  }
  if (field.kind === 'agree') {
    const options = [{ value: 'true', label: field.statement }];
    return <Picks {...{ name, label, help, filled, options }} type="checkbox" />;
  }
  const gap = gapOf(filled, name);
  const described: Described = {
    'aria-describedby': describedBy(name, { help, gap }),
    ...(gap && { 'aria-invalid': 'true' }),
  };
  return (
    <FieldFrame {...{ name, label, help, filled, only }}>
      <Input {...{ field, value, described }} />
    </FieldFrame>
  );
};
