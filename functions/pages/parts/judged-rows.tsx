import type { Field } from '../../domain/forms/fields';
import { valueOf } from '../../domain/forms/input-values';
import { describedBy, type Filled, gapOf, idOf } from './filled';
import { Segmented } from './segmented';
import { type RowLink, RowName } from './row-name';
import { SimpleField } from './simple-input';

type JudgedField = Field & { kind: 'fixed-rows' };

interface JudgedProps {
  field: JudgedField;
  filled: Filled;
  /** Returns the page about a row. */
  linkFor?: RowLink;
}

/** Shows one row: its subject with the reason for its listing, the choices, and a field for the official's reason. */
const JudgedRow = ({ field, index, filled, linkFor }: JudgedProps & { index: number }) => {
  const [row, [answer, reason]] = [field.rows[index], field.columns];
  if (!row || answer?.kind !== 'choice') return null;
  const name = `${field.name}.${row.value}.${answer.name}`;
  const gap = gapOf(filled, name);
  return (
    <div class={gap ? 'judged wrong' : 'judged'} id={idOf(name)}>
      <Segmented
        {...{
          name,
          options: answer.options,
          value: valueOf(filled.input, name),
          describedBy: describedBy(name, { gap }),
        }}
        legend={
          <>
            <RowName {...row} href={linkFor?.(row.value)} /> {row.help ? <small>{row.help}</small> : null}
          </>
        }
      />
      {gap ? (
        <p class="error" id={`${idOf(name)}-error`}>
          {gap.message}
        </p>
      ) : null}
      {reason ? (
        <SimpleField
          field={{ ...reason, name: `${field.name}.${row.value}.${reason.name}`, label: `${row.label}: karena` }}
          filled={filled}
        />
      ) : null}
    </div>
  );
};

/** Shows "1/3 dijawab" next to the title of the folded rows. checklist.ts keeps it up to date. */
export const JudgedCount = ({ field, filled }: { field: JudgedField; filled: Filled }) => {
  const [answer] = field.columns;
  const judged = field.rows.filter(({ value }) => valueOf(filled.input, `${field.name}.${value}.${answer?.name}`));
  const isDone = judged.length === field.rows.length;
  return (
    <span class={isDone ? 'badge success' : 'badge warning'} data-judged>
      {judged.length}/{field.rows.length} dijawab
    </span>
  );
};

/** Shows fixed rows that are judged one by one. */
export const JudgedRows = ({ field, ...props }: JudgedProps) => (
  <div>
    {field.rows.map((_row, index) => (
      <JudgedRow {...props} {...{ field, index }} />
    ))}
  </div>
);
