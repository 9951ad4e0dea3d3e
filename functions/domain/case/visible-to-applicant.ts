import type { FormRecord } from './records';

/** What passed between the office and its own people, which is nothing to the applicant. */
const ofTheOffice: readonly FormRecord['kind'][] = ['move', 'resend', 'agenda', 'numbering', 'letter-withdrawal'];

/** The forms that the applicant is told of. */
export const visibleToApplicant = (forms: readonly FormRecord[]): FormRecord[] =>
  forms.filter(({ kind }) => !ofTheOffice.includes(kind));
