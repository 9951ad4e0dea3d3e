import { answerName, type ChecklistField, unansweredIn } from '../forms/checklist-answers';
import { fieldsOf, type Form } from '../forms/fields';
import type { FormInput } from '../forms/parse';
import type { Suggestions } from './suggestion';

/**
 * Answers one item as suggested, with the source as evidence. A "Ya" needs no note. Evidence and notes already written
 * are kept.
 */
const applySuggestion = (
  input: FormInput,
  field: ChecklistField,
  item: string,
  suggestions: Suggestions,
): FormInput => {
  const suggestion = suggestions[item];
  if (!suggestion) return input;
  const { answer, because, source } = suggestion;
  const [evidence, note] = [`${field.name}.${item}.evidence`, `${field.name}.${item}.note`];
  return {
    ...input,
    [answerName(field, item)]: answer,
    [evidence]: input[evidence] || source,
    ...(answer === 'ya' ? {} : { [note]: input[note] || because }),
  };
};

/**
 * Applies suggestions to the answers. An item's id answers that item, even if it already has an answer. A group's id
 * answers only the group's open items. An unknown id changes nothing.
 */
export const applySuggestions = (form: Form, input: FormInput, item: string, suggestions: Suggestions): FormInput => {
  const fields = fieldsOf(form).filter((field) => field.kind === 'checklist');
  return fields.reduce<FormInput>((before, field) => {
    const group = field.groups.find(({ id }) => id === item);
    const open = group && unansweredIn(field, group, before);
    const items = group ? group.items.filter(({ id }) => open?.includes(answerName(field, id))) : [{ id: item }];
    return items.reduce((answers, { id }) => applySuggestion(answers, field, id, suggestions), before);
  }, input);
};
