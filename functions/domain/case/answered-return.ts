import type { FormRecord } from './records';

/** What was said by the applicant and decided by officials, in order: notes of progress and moves ask for nothing. */
export const requestsAndDecisions = (forms: readonly FormRecord[]): FormRecord[] =>
  forms.filter(({ kind }) => kind === 'request' || kind === 'decision');

/**
 * Returns the official's return that the newest request answers; undefined where the newest is no request, or one that only brings
 * papers which the process waited for.
 */
export const answeredReturn = (forms: readonly FormRecord[]): FormRecord | undefined => {
  const [asked, revised] = requestsAndDecisions(forms).slice(-2);
  return revised?.kind === 'request' && asked?.data.outcome === 'return' ? asked : undefined;
};
