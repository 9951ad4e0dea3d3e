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
  prefix: string;
  columns: readonly Field[];
  filled: Filled;
  only?: string;
  /** Number of the row that the script makes further ones of. */
  row?: number;
}

const Cells = ({ title, prefix, columns, filled, only = '', row }: CellsProps) => (
  <fieldset class={`box ${only}`.trim()} data-row={row}>
    <legend>{title}</legend>
    {columns.map((column) => (
      <SimpleField field={{ ...column, name: `${prefix}.${column.name}`, required: undefined }} filled={filled} />
    ))}
  </fieldset>
);

/** A table whose rows are given. */
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
    {field.rows.map(({ value, label }) => (
      <Cells
        {...{ filled, columns: field.columns, only: onlyClasses([field]) }}
        title={<RowName {...{ label }} href={linkFor?.(value)} />}
        prefix={`${field.name}.${value}`}
      />
    ))}
  </>
);

/** Rows that hold something, and one where none does. */
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
 * A table with as many rows as the person needs. One more opens in place; rows.ts makes a button of it that adds any number, and
 * without scripts a draft that is saved makes room for the next.
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
