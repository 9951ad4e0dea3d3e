import type { Dossier, FormRecord, StepRecord } from '../domain/case/records';
import { outcomeOf, textOf } from '../domain/case/form-texts';
import { answeredReturn } from '../domain/case/answered-return';
import { roleTitles, stepOf } from '../domain/sop/sop';
import { visibleToApplicant } from '../domain/case/visible-to-applicant';

/** A step that comes to its official again: how the subject says so before or after the application's name, and why it comes. */
export interface Again {
  before?: string;
  after?: string;
  paragraphs: string[];
}

/** What whoever decided a form wrote in one of its texts, under their title. */
export const written = (form: FormRecord, part: 'reason' | 'note', word: string): string[] => {
  const text = textOf(form, part);
  return text === undefined ? [] : [`${word} ${roleTitles[stepOf(form.step).owner]}: ${text}`];
};

/** Undefined where the step comes for the first time, or again by the ordinary way. */
export const againOf = ({ forms }: Dossier, { round }: Pick<StepRecord, 'round'>): Again | undefined => {
  const newest = visibleToApplicant(forms).at(-1);
  if (!newest || round === 1) return undefined;
  if (newest.kind === 'request') {
    const asked = answeredReturn(forms);
    return { before: 'perbaikan ', paragraphs: asked ? written(asked, 'reason', 'Alasan pengembalian oleh') : [] };
  }
  if (outcomeOf(newest) !== 'send-back') return undefined;
  return {
    after: `, dikembalikan ${roleTitles[stepOf(newest.step).owner]}`,
    paragraphs: [...written(newest, 'reason', 'Alasan'), ...written(newest, 'note', 'Catatan')],
  };
};
