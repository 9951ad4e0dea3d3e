import type { Suggestion } from '../../domain/advice/suggestion';
import { answerName, type ChecklistField } from '../../domain/forms/checklist-answers';
import { answers } from '../../domain/sop/answers';
import type { ChecklistItem } from '../../domain/sop/checklist';
import { Advice } from './advice';
import { valueOf } from '../../domain/forms/input-values';
import { describedBy, type Filled, gapOf, idOf } from './filled';
import { Icon } from './icon';
import { KeyValues } from './key-values';
import { Segmented } from './segmented';
import { SimpleField } from './simple-input';

export interface ItemFact {
  label: string;
  value: string;
}

interface ItemProps {
  field: ChecklistField;
  item: ChecklistItem;
  filled: Filled;
  /** The request's facts about it. */
  facts: readonly ItemFact[];
  /** The answer that the request or the catalogue suggests. */
  suggestion?: Suggestion;
  /** Name of the next answer that is missing. */
  next?: string;
}

const options = Object.entries(answers).map(([value, label]) => ({ value, label }));
const marks = { sebagian: 'part', tidak: 'against' } as const;

/** Shows the suggestion for an item and the request's facts about it. They are next to the item on a desktop and folded on a phone. */
const Basis = ({
  item,
  facts,
  suggestion,
  anchor,
}: Pick<ItemProps, 'item' | 'facts' | 'suggestion'> & { anchor: string }) => {
  const title = [suggestion && 'usulan', facts.length > 0 && 'isi permohonan'].filter(Boolean).join(' dan ');
  return title ? (
    <details class="spec">
      <summary title={`${title.charAt(0).toUpperCase()}${title.slice(1)}`} aria-label={`${item.id}: ${title}`}>
        <Icon name={suggestion ? 'bulb' : 'file'} />
      </summary>
      <div>
        {suggestion ? <Advice {...{ suggestion, item: item.id, anchor }} /> : null}
        {facts.length > 0 ? <KeyValues facts={facts.map(({ label, value }) => [label, value] as const)} /> : null}
      </div>
    </details>
  ) : null;
};

/** Shows evidence and note for Sebagian, for Tidak, for a gap, or on demand. Browsers without `:has()` always show them. */
const Why = ({ name, item, filled }: { name: string } & Pick<ItemProps, 'item' | 'filled'>) => {
  const [evidence, note] = [`${name}.evidence`, `${name}.note`];
  const isFilled = [evidence, note].some((part) => valueOf(filled.input, part));
  return (
    <>
      <label class="more" title="Bukti dan catatan">
        <input type="checkbox" autocomplete="off" checked={isFilled} aria-label={`${item.id}: bukti dan catatan`} />
        <Icon name="edit" />
      </label>
      <div class="why">
        <SimpleField field={{ kind: 'text', name: evidence, label: `${item.id}: bukti`, max: 1000 }} filled={filled} />
        <SimpleField
          field={{ kind: 'longtext', name: note, label: `${item.id}: catatan`, max: 3000, rows: 2 }}
          filled={filled}
        />
      </div>
    </>
  );
};

/** Shows one item: its text, four answers in a row, and its suggestion and facts. */
export const ChecklistItemInput = ({ field, item, filled, facts, suggestion, next }: ItemProps) => {
  const name = answerName(field, item.id);
  const gap = gapOf(filled, name);
  return (
    <div
      class={['item', gap ? 'wrong' : '', facts.length > 0 || suggestion ? 'has-spec' : ''].filter(Boolean).join(' ')}
      id={idOf(name)}
    >
      <Segmented
        {...{ name, options, marks, value: valueOf(filled.input, name), describedBy: describedBy(name, { gap }) }}
        advised={suggestion?.answer}
        legend={
          <>
            {item.text}{' '}
            <small>
              {item.id}
              {field.weighed && !item.mandatory ? ' · anjuran' : ''}
            </small>
          </>
        }
      />
      {gap ? (
        <p class="error" id={`${idOf(name)}-error`}>
          Belum dijawab. {next ? <a href={`#${idOf(next)}`}>Ke butir berikutnya</a> : null}
        </p>
      ) : null}
      <Basis {...{ item, facts, suggestion }} anchor={idOf(name)} />
      <Why {...{ name: `${field.name}.${item.id}`, item, filled }} />
    </div>
  );
};
