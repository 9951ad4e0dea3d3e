import { amongOfficials, type OutcomeId } from '../sop/outcomes';
import type { FormRecord } from './records';

/** Returns the outcome that a form records; undefined for a form that decides nothing. */
export const outcomeOf = ({ data }: Pick<FormRecord, 'data'>): OutcomeId | undefined =>
  'outcome' in data ? data.outcome : undefined;

/** Texts that people write beside a form's other answers. */
export const writtenParts = ['reason', 'note', 'text'] as const;
type WrittenPart = (typeof writtenParts)[number];

/** Returns a text of a form; undefined where its kind has none, or it was left blank. */
export const textOf = ({ data }: Pick<FormRecord, 'data'>, part: WrittenPart): string | undefined => {
  if (part === 'reason') return 'reason' in data ? data.reason : undefined;
  if (part === 'note') return 'note' in data ? data.note : undefined;
  return 'text' in data ? data.text : undefined;
};

/** A form's words to the applicant: the texts that its fields promise them. */
interface WordsToApplicant {
  reason: string | undefined;
  note: string | undefined;
  conditions: readonly string[];
}

/** Tells whether a form only passes the case between officials: its words are theirs alone. */
export const isAmongOfficials = (form: Pick<FormRecord, 'data'>): boolean => {
  const outcome = outcomeOf(form);
  return outcome !== undefined && amongOfficials.includes(outcome);
};

/** Returns what mails and pages tell the applicant of a form; undefined where nothing of it is for them. */
export const wordsToApplicant = (form: FormRecord): WordsToApplicant | undefined => {
  if (isAmongOfficials(form)) return undefined;
  const conditions = (form.kind === 'decision' && form.data.conditions) || [];
  const words = { reason: textOf(form, 'reason'), note: textOf(form, 'note'), conditions };
  return words.reason || words.note || conditions.length > 0 ? words : undefined;
};
