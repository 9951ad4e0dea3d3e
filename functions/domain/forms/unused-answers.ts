import { valueAt } from '../narrow';
import { progressForm } from './decision-forms';
import type { Gap } from '../errors';
import { type Field, fieldsOf, type Form, isAsked } from './fields';
import { type OutcomeId, outcomes } from '../sop/outcomes';
import { nestFormInput, parseForm, type FormInput } from './parse';
import { isBlank } from './text-rules';

/** The option that clears a radio choice, because a radio can't be unselected. Its value is blank. */
export const noneLabel = 'Tidak ada';

/**
 * Returns true if a field holds a person's answer: not blank by the rules of its kind, and not the field's initial value.
 */
const isAnswered = (field: Field, input: FormInput, today: string): boolean => {
  const alone: Form = { id: field.name, groups: [{ title: '', fields: [{ ...field, required: undefined }] }] };
  const { value } = parseForm(alone, nestFormInput(alone, input), { outcome: field.only?.[0], today });
  // Unreadable or incomplete input is an answer too.
  if (!value) return true;
  const answer = valueAt(value, field.name);
  if (field.kind === 'choice' && answer === (field.initial ?? '')) return false;
  return Array.isArray(answer) ? answer.length > 0 : !isBlank(answer);
};

/** Returns the instruction for removing an answer on the page. */
const wayBack = (field: Field): string => {
  if (field.kind === 'rows') return 'Kosongkan barisnya';
  if (field.kind === 'choices' || field.kind === 'agree') return 'Hapus centangnya';
  if (field.kind !== 'choice') return 'Hapus isian itu';
  const initial = field.options.find(({ value }) => value === field.initial)?.label ?? noneLabel;
  return `Pilih "${initial}" di sana`;
};

/** Returns the field at which the page shows the answer. For a table this is the first cell with input. */
const placeOf = (field: Field, input: FormInput): string =>
  (field.kind === 'rows'
    ? Object.keys(input).find((name) => name.startsWith(`${field.name}.`) && ![input[name]].flat().every(isBlank))
    : undefined) ?? field.name;

const about = (label: string, outcome: OutcomeId) =>
  `Anda mengisi "${label}" tetapi memilih "${outcomes[outcome].label}".`;

/** Returns a gap for a progress note that a decision would lose. The note has its own button. */
export const unsentProgress = (input: FormInput, outcome: OutcomeId, today: string): Gap[] =>
  fieldsOf(progressForm)
    .filter((field) => isAnswered(field, input, today))
    .map(({ name, label }) => ({
      field: name,
      message: `${about(label, outcome)} Tekan "Catat kemajuan" dahulu, atau hapus catatan itu.`,
    }));

/**
 * Returns a gap for each answer that the chosen outcome does not record. An answer is either recorded or reported to
 * its author, never dropped silently. A field's `only` lists the outcomes that record it.
 * @param offered the outcomes of the step, from which the message suggests alternatives
 */
export const unusedAnswers = (
  form: Form,
  input: FormInput,
  { outcome, stepOutcomes, today }: { outcome: OutcomeId; stepOutcomes: readonly OutcomeId[]; today: string },
): Gap[] =>
  fieldsOf(form)
    .filter((field) => !isAsked(field, outcome) && isAnswered(field, input, today))
    .map((field) => {
      const takers = stepOutcomes.filter((other) => isAsked(field, other)).map((other) => `"${outcomes[other].label}"`);
      const instead = takers.length > 0 ? `, atau pilih ${takers.join(' atau ')}` : '';
      return {
        field: placeOf(field, input),
        message: `${about(field.label, outcome)} ${wayBack(field)}${instead}.`,
      };
    });
