import type { FormRecord } from './records';

/** The kinds of forms that are internal to the office. The applicant does not see them. */
const ofTheOffice: readonly FormRecord['kind'][] = [
  'move',
  'resend',
  'agenda',
  'numbering',
  'letter-withdrawal',
  'letter-reissue',
];

/** Returns the forms that the applicant may see. */
export const visibleToApplicant = (forms: readonly FormRecord[]): FormRecord[] =>
  forms.filter(({ kind }) => !ofTheOffice.includes(kind));
