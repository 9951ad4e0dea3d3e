import type { Child } from 'hono/jsx';
import type { Field } from '../../domain/forms/fields';
import type { FormInput } from '../../domain/forms/parse';
import { valueOf } from '../../domain/forms/input-values';
import { type Filled, onlyClasses } from './filled';
import { Icon } from './icon';
import { type RowLink, RowName } from './row-name';
import { SimpleField } from './simple-input';

interface CellsProps {
  title: Child;
  help?: string;
  prefix: string;
  columns: readonly Field[];
  filled: Filled;
  only?: string;
  /** The number of the row that the script copies for further rows. */
  row?: number;
}

const Cells = ({ title, help, prefix, columns, filled, only = '', row }: CellsProps) => (
  <fieldset class={`box ${only}`.trim()} data-row={row}>
    <legend>{title}</legend>
    {help ? <p class="help">{help}</p> : null}
    {columns.map((column) => (
      <SimpleField field={{ ...column, name: `${prefix}.${column.name}`, required: undefined }} filled={filled} />
    ))}
  </fieldset>
);

/** Shows a table with fixed rows. */
export const FixedRows = ({
  field,
  filled,
  linkFor,
}: {
  field: Field & { kind: 'fixed-rows' };
  filled: Filled;
  linkFor?: RowLink;
}) => (
  <>
    {field.rows.map(({ value, label, help }) => (
      <Cells
        {...{ filled, help, columns: field.columns, only: onlyClasses([field]) }}
        title={<RowName {...{ label }} href={linkFor?.(value)} />}
        prefix={`${field.name}.${value}`}
      />
    ))}
  </>
);

/** Returns the number of rows that hold a value, at least one. */
const usedRows = (field: Field & { kind: 'rows' }, input: FormInput): number => {
  const used = Object.keys(input)
    .filter((name) => name.startsWith(`${field.name}.`) && valueOf(input, name))
    .map((name) => Number(name.split('.')[1]) + 1);
  return Math.min(field.max, Math.max(1, ...used));
};

interface RowsProps {
  field: Field & { kind: 'rows' };
  filled: Filled;
  drafts?: true;
}

/**
 * Shows a table with as many rows as the person needs. Without scripts one more row opens in place, and a saved draft adds another. With
 * scripts, rows.ts turns that row into a button that adds any number.
 */
export const Rows = ({ field, filled, drafts }: RowsProps) => {
  const used = usedRows(field, filled.input);
  const row = (index: number, more?: { row: number }) => (
    <Cells
      {...{ filled, columns: field.columns, ...more }}
      title={`${field.rowTitle} ${index + 1}`}
      prefix={`${field.name}.${index}`}
    />
  );
  return (
    <div class={`rows ${onlyClasses([field])}`.trim()} data-rows={field.name} data-max={field.max}>
      {Array.from({ length: used }, (_, index) => row(index))}
      {used < field.max ? (
        <details class="add no-print">
          <summary>
            <Icon name="plus" />
            Tambah baris
          </summary>
          {row(used, { row: used })}
          {drafts && used + 1 < field.max ? <p class="help">Perlu baris lagi? Tekan Simpan.</p> : null}
        </details>
      ) : null}
    </div>
  );
};
