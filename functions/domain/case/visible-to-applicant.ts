import type { FormRecord } from './records';

/** The kinds of forms that pass between the office and its own people. The applicant does not see them. */
const ofTheOffice: readonly FormRecord['kind'][] = [
  'move',
  'resend',
  'agenda',
  'numbering',
  'letter-withdrawal',
  'letter-reissue',
];

/** The forms that the applicant is told of. */
export const visibleToApplicant = (forms: readonly FormRecord[]): FormRecord[] =>
  forms.filter(({ kind }) => !ofTheOffice.includes(kind));
