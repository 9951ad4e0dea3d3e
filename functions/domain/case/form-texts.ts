import { amongOfficials, type OutcomeId } from '../sop/outcomes';
import type { FormRecord } from './records';

/** Returns the outcome that a form records, or undefined for a form that decides nothing. */
export const outcomeOf = ({ data }: Pick<FormRecord, 'data'>): OutcomeId | undefined =>
  'outcome' in data ? data.outcome : undefined;

/** The free-text parts of forms. */
export const writtenParts = ['reason', 'note', 'text'] as const;
type WrittenPart = (typeof writtenParts)[number];

/** Returns a text of a form, or undefined if its kind lacks this part or the part is blank. */
export const textOf = ({ data }: Pick<FormRecord, 'data'>, part: WrittenPart): string | undefined => {
  if (part === 'reason') return 'reason' in data ? data.reason : undefined;
  if (part === 'note') return 'note' in data ? data.note : undefined;
  return 'text' in data ? data.text : undefined;
};

/** The texts of a form that the applicant may read. */
interface WordsToApplicant {
  reason: string | undefined;
  note: string | undefined;
  conditions: readonly string[];
}

/** Returns true if a form only passes the case between officials. Applicants never see its words. */
export const isAmongOfficials = (form: Pick<FormRecord, 'data'>): boolean => {
  const outcome = outcomeOf(form);
  return outcome !== undefined && amongOfficials.includes(outcome);
};

/** Returns the words of a form that mails and pages show the applicant, or undefined if there are none. */
export const wordsToApplicant = (form: FormRecord): WordsToApplicant | undefined => {
  if (isAmongOfficials(form)) return undefined;
  const conditions = (form.kind === 'decision' && form.data.conditions) || [];
  const words = { reason: textOf(form, 'reason'), note: textOf(form, 'note'), conditions };
  return words.reason || words.note || conditions.length > 0 ? words : undefined;
};
