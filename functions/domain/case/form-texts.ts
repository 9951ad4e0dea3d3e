import type { OutcomeId } from '../sop/outcomes';
import type { FormRecord } from './records';

/** Returns the outcome that a form records; undefined for a form that decides nothing. */
export const outcomeOf = ({ data }: Pick<FormRecord, 'data'>): OutcomeId | undefined =>
  'outcome' in data ? data.outcome : undefined;

/** Texts that people write beside a form's other answers. */
export const writtenParts = ['reason', 'note', 'text'] as const;
export type WrittenPart = (typeof writtenParts)[number];

/** Returns a text of a form; undefined where its kind has none, or it was left blank. */
export const textOf = ({ data }: Pick<FormRecord, 'data'>, part: WrittenPart): string | undefined => {
  if (part === 'reason') return 'reason' in data ? data.reason : undefined;
  if (part === 'note') return 'note' in data ? data.note : undefined;
  return 'text' in data ? data.text : undefined;
};
