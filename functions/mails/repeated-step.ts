import type { Dossier, FormRecord, StepRecord } from '../domain/case/records';
import { textOf } from '../domain/case/form-texts';
import { answeredReturn, requestsAndDecisions, unansweredSendBack } from '../domain/case/answered-return';
import { roleTitles, stepOf } from '../domain/sop/sop';

/**
 * A step that returns to its official: the words before or after the application's name in the subject, and the reason.
 */
export interface RepeatedStep {
  before?: string;
  after?: string;
  paragraphs: string[];
}

/** Returns the text that the decider wrote in one part of a form, with its title. */
export const quote = (form: FormRecord, part: 'reason' | 'note', word: string): string[] => {
  const text = textOf(form, part);
  return text === undefined ? [] : [`${word} ${roleTitles[stepOf(form.step).owner]}: ${text}`];
};

/** Returns the reason and note of the official who returned the request. */
export const returnWords = (returned: FormRecord): string[] => [
  ...quote(returned, 'reason', 'Alasan pengembalian oleh'),
  ...quote(returned, 'note', 'Catatan'),
];

/**
 * Returns the texts for a returning step. Returns undefined if it comes for the first time, or again in the normal
 * course.
 */
export const repetitionOf = ({ forms }: Dossier, { round }: Pick<StepRecord, 'round'>): RepeatedStep | undefined => {
  if (round === 1) return undefined;
  const sentBack = unansweredSendBack(forms);
  if (sentBack)
    return {
      after: `, dikembalikan ${roleTitles[stepOf(sentBack.step).owner]}`,
      paragraphs: [...quote(sentBack, 'reason', 'Alasan'), ...quote(sentBack, 'note', 'Catatan')],
    };
  if (requestsAndDecisions(forms).at(-1)?.kind !== 'request') return undefined;
  const returned = answeredReturn(forms);
  return { before: 'perbaikan ', paragraphs: returned ? returnWords(returned) : [] };
};
