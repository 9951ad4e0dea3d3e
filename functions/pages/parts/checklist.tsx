import type { Suggestions } from '../../domain/advice/suggestion';
import { answerName, type ChecklistField, groupTitle, unansweredIn } from '../../domain/forms/checklist-answers';
import { draftFields } from '../../domain/forms/draft-fields';
import type { ChecklistGroup } from '../../domain/sop/checklist';
import { ChecklistItemInput, type ItemFact } from './checklist-item';
import { type Filled, gapOf, idOf } from './filled';

export interface ChecklistProps {
  field: ChecklistField;
  filled: Filled;
  /** Returns the request's facts about an item. */
  factsFor?: (item: string) => readonly ItemFact[];
  /** Suggested answers by item. */
  suggestions?: Suggestions;
  /** True if the page can save a draft. */
  drafts?: true;
}

const idOfGroup = ({ id }: ChecklistGroup): string => `kelompok-${id}`;

/** Shows one line for all open answers of a group that the server refused. */
const GroupError = ({ missing }: { missing: readonly string[] }) =>
  missing[0] === undefined ? null : (
    <p class="error" data-missing>
      {missing.length} butir belum dijawab. <a href={`#${idOf(missing[0])}`}>Ke butir berikutnya</a>
    </p>
  );

/**
 * Shows the buttons that answer a group's open items at once. Their address names the group, so a reloaded page returns
 * to it.
 */
const GroupButtons = ({ group, isAdvised }: { group: ChecklistGroup; isAdvised: boolean }) => (
  <div class="at-once">
    {isAdvised ? (
      <button class="second" name={draftFields.use} value={group.id} formaction={`#${idOfGroup(group)}`} data-use="">
        Pakai semua usulan
      </button>
    ) : null}
    <button class="quiet rest" name={draftFields.rest} value={group.id} formaction={`#${idOfGroup(group)}`}>
      Tandai sisa grup: Ya
    </button>
  </div>
);

const Group = (props: ChecklistProps & { group: ChecklistGroup; number: number; missing: readonly string[] }) => {
  const { field, group, number, filled, factsFor, suggestions = {}, drafts, missing } = props;
  const open = unansweredIn(field, group, filled.input).length;
  const total = group.items.length;
  const names = group.items.map(({ id }) => answerName(field, id));
  const isAdvised = group.items.some(({ id }, index) => suggestions[id] && !filled.input[names[index] ?? '']);
  const isWrong = group.items.some(({ id }) => filled.gaps.some((gap) => gap.field.startsWith(`${field.name}.${id}.`)));
  return (
    <details class="group" id={idOfGroup(group)} open={open > 0 || isWrong || undefined}>
      <summary>
        <h3>{groupTitle(group, number)}</h3>
        <span class={open === 0 ? 'badge success' : 'badge'} data-count>
          {total - open}/{total} terjawab
        </span>
      </summary>
      <GroupError missing={names.filter((name) => missing.includes(name))} />
      {group.items.map((item, index) => (
        <ChecklistItemInput
          {...{ field, item, filled, facts: factsFor?.(item.id) ?? [], suggestion: suggestions[item.id] }}
          next={missing[missing.indexOf(names[index] ?? '') + 1]}
        />
      ))}
      {drafts && open > 0 ? <GroupButtons group={group} isAdvised={isAdvised} /> : null}
    </details>
  );
};

/** Shows a checklist as a list of tasks: its groups, their progress and their items. */
export const Checklist = (props: ChecklistProps) => {
  const { field, filled } = props;
  const names = field.groups.flatMap(({ items }) => items.map(({ id }) => answerName(field, id)));
  const missing = names.filter((name) => gapOf(filled, name));
  const open = field.groups.flatMap((group) => unansweredIn(field, group, filled.input)).length;
  return (
    <div class="card checklist" data-checklist>
      <p class="soft" id={`${idOf(field.name)}-total`} data-total>
        {names.length - open} dari {names.length} terjawab
      </p>
      <progress max={names.length} value={names.length - open} aria-labelledby={`${idOf(field.name)}-total`} />
      {field.weighed ? <p class="small soft">Butir tanpa tanda "anjuran" wajib dipenuhi.</p> : null}
      {field.groups.map((group, index) => (
        <Group {...props} {...{ group, number: index + 1, missing }} />
      ))}
    </div>
  );
};
