import type { Dossier, FormRecord, StepRecord } from '../domain/case/records';
import { textOf } from '../domain/case/form-texts';
import { answeredReturn, requestsAndDecisions, unansweredSendBack } from '../domain/case/answered-return';
import { roleTitles, stepOf } from '../domain/sop/sop';

/** A step that comes to its official again: how the subject says so before or after the application's name, and why it comes. */
export interface Again {
  before?: string;
  after?: string;
  paragraphs: string[];
}

/** Returns the words that the decider wrote in one of a form's texts, under their title. */
export const written = (form: FormRecord, part: 'reason' | 'note', word: string): string[] => {
  const text = textOf(form, part);
  return text === undefined ? [] : [`${word} ${roleTitles[stepOf(form.step).owner]}: ${text}`];
};

/** Returns the reason and note of the official who returned the request. */
export const returnWords = (asked: FormRecord): string[] => [
  ...written(asked, 'reason', 'Alasan pengembalian oleh'),
  ...written(asked, 'note', 'Catatan'),
];

/** Undefined where the step comes for the first time, or again by the ordinary way. */
export const againOf = ({ forms }: Dossier, { round }: Pick<StepRecord, 'round'>): Again | undefined => {
  if (round === 1) return undefined;
  const sentBack = unansweredSendBack(forms);
  if (sentBack)
    return {
      after: `, dikembalikan ${roleTitles[stepOf(sentBack.step).owner]}`,
      paragraphs: [...written(sentBack, 'reason', 'Alasan'), ...written(sentBack, 'note', 'Catatan')],
    };
  if (requestsAndDecisions(forms).at(-1)?.kind !== 'request') return undefined;
  const asked = answeredReturn(forms);
  return { before: 'perbaikan ', paragraphs: asked ? returnWords(asked) : [] };
};
