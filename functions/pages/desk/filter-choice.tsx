/** Shows one choice of a list's filter. An empty choice means all. */
export const FilterChoice = (props: {
  name: string;
  label: string;
  value?: string;
  /** The label of the empty choice. */
  first?: string;
  options: readonly [string, string][];
  /** The id of the text with the reason why the choice was refused. */
  wrong?: string;
}) => (
  <div class="field">
    <label class="name" for={`f-${props.name}`}>
      {props.label}
    </label>
    <select
      id={`f-${props.name}`}
      name={props.name}
      {...(props.wrong && { 'aria-invalid': 'true', 'aria-describedby': props.wrong })}
    >
      <option value="">{props.first ?? 'Semua'}</option>
      {props.options.map(([value, text]) => (
        <option value={value} selected={value === props.value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);
