import { valueOf } from '../forms/input-values';
import type { FormInput } from '../forms/parse';
import type { Answer } from '../sop/answers';
import { type ChecklistItem, conformityChecklist } from '../sop/checklist';

const mandatoryAnswered = (typed: FormInput, answer: Answer): ChecklistItem[] =>
  conformityChecklist
    .flatMap(({ items }) => items)
    .filter(({ id, mandatory }) => mandatory && valueOf(typed, `checklist.${id}.answer`) === answer);

const beginning = ({ id, text }: ChecklistItem): string => `Penuhi ${id} (${text})`;

/** A condition for each mandatory item that is met in part, as the analyst would write it. */
const conditionsFrom = (typed: FormInput): string[] =>
  mandatoryAnswered(typed, 'sebagian').map((item) => {
    const note = valueOf(typed, `checklist.${item.id}.note`).replace(/\s+/g, ' ').trim();
    return note ? `${beginning(item)}: ${note}`.slice(0, 500) : `${beginning(item)}.`;
  });

/** Fills in the conditions of items that are met in part, where the analyst has written none. */
export const withConditions = (typed: FormInput): FormInput => {
  const conditions = valueOf(typed, 'conditions').trim() ? [] : conditionsFrom(typed);
  return conditions.length > 0 ? { ...typed, conditions: conditions.join('\n') } : typed;
};

/** The typed form without conditions that are all the page's own: an outcome that takes none passes them over. */
export const withoutPrefill = (typed: FormInput): FormInput => {
  const lines = valueOf(typed, 'conditions')
    .split('\n')
    .filter((line) => line.trim());
  const ours = conformityChecklist.flatMap(({ items }) => items.map(beginning));
  const isOurs = lines.length > 0 && lines.every((line) => ours.some((start) => line.trim().startsWith(start)));
  return isOurs ? { ...typed, conditions: '' } : typed;
};

/** Returns the conclusion that the answers suggest, or undefined where nothing speaks against "sesuai". */
export const conclusionText = (typed: FormInput): string | undefined => {
  const names = (items: readonly ChecklistItem[]) => items.map(({ id }) => id).join(', ');
  const against = mandatoryAnswered(typed, 'tidak');
  if (against.length > 0)
    return `Usulan: Kembalikan atau Tidak sesuai, karena butir wajib dijawab Tidak: ${names(against)}.`;
  const partly = mandatoryAnswered(typed, 'sebagian');
  return partly.length > 0
    ? `Usulan: Sesuai dengan syarat, karena butir wajib dijawab Sebagian: ${names(partly)}.`
    : undefined;
};
