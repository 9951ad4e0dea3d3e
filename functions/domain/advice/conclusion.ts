import { valueOf } from '../forms/input-values';
import type { FormInput } from '../forms/parse';
import type { Answer } from '../sop/answers';
import {
  type ChecklistItem,
  conformityChecklist,
  integrationGrounds,
  integrationNeeds,
  lacksGrounds,
} from '../sop/checklist';
import { outcomes } from '../sop/outcomes';

const mandatoryAnswered = (input: FormInput, answer: Answer): ChecklistItem[] =>
  conformityChecklist
    .flatMap(({ items }) => items)
    .filter(({ id, mandatory }) => mandatory && valueOf(input, `checklist.${id}.answer`) === answer);

const firstWords = ({ id, text }: ChecklistItem): string => `Penuhi ${id} (${text})`;

/** Returns a condition for each mandatory item that is partly met, in the analyst's wording. */
const conditionsFrom = (input: FormInput): string[] =>
  mandatoryAnswered(input, 'sebagian').map((item) => {
    const note = valueOf(input, `checklist.${item.id}.note`).replace(/\s+/g, ' ').trim();
    return note ? `${firstWords(item)}: ${note}`.slice(0, 500) : `${firstWords(item)}.`;
  });

/** Returns the input with conditions for partly met items, unless the analyst has already written conditions. */
export const withConditions = (input: FormInput): FormInput => {
  const conditions = valueOf(input, 'conditions').trim() ? [] : conditionsFrom(input);
  return conditions.length > 0 ? { ...input, conditions: conditions.join('\n') } : input;
};

/** Returns the input without conditions if the page alone wrote them. Outcomes without conditions then ignore them. */
export const withoutPrefill = (input: FormInput): FormInput => {
  const lines = valueOf(input, 'conditions')
    .split('\n')
    .filter((line) => line.trim());
  const ours = conformityChecklist.flatMap(({ items }) => items.map(firstWords));
  const isOurs = lines.length > 0 && lines.every((line) => ours.some((start) => line.trim().startsWith(start)));
  return isOurs ? { ...input, conditions: '' } : input;
};

/** Returns the conclusion that the answers of step 5 suggest, or undefined while they say nothing. */
export const integrationConclusion = (input: FormInput): string | undefined => {
  const answerOf = (id: string) => valueOf(input, `checklist.${id}.answer`);
  const needs = integrationNeeds.filter((id) => answerOf(id) === 'ya');
  if (needs.length > 0) return `Usulan: ${outcomes.integrate.label}, karena dijawab Ya: ${needs.join(', ')}.`;
  return lacksGrounds(answerOf)
    ? `Usulan: ${outcomes['no-integration'].label}, karena tidak dijawab Ya atau Sebagian: ${integrationGrounds.join(', ')}.`
    : undefined;
};

/** Returns the conclusion that the answers suggest, or undefined if no answer speaks against "sesuai". */
export const conclusionText = (input: FormInput): string | undefined => {
  const names = (items: readonly ChecklistItem[]) => items.map(({ id }) => id).join(', ');
  const against = mandatoryAnswered(input, 'tidak');
  if (against.length > 0)
    return `Usulan: Kembalikan atau Tidak sesuai, karena butir wajib dijawab Tidak: ${names(against)}.`;
  const partly = mandatoryAnswered(input, 'sebagian');
  return partly.length > 0
    ? `Usulan: Sesuai dengan syarat, karena butir wajib dijawab Sebagian: ${names(partly)}.`
    : undefined;
};
