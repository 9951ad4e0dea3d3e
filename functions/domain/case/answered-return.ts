import type { FormOf, FormRecord } from './records';

/** What was said by the applicant and decided by officials, in order: notes of progress and moves ask for nothing. */
export const requestsAndDecisions = (forms: readonly FormRecord[]): FormOf<'request' | 'decision'>[] =>
  forms.filter((form) => form.kind === 'request' || form.kind === 'decision');

/**
 * Returns the official's return that the newest request answers; undefined where the newest is no request, or one that only brings
 * papers which the process waited for.
 */
export const answeredReturn = (forms: readonly FormRecord[]): FormOf<'decision'> | undefined => {
  const [asked, revised] = requestsAndDecisions(forms).slice(-2);
  return revised?.kind === 'request' && asked?.kind === 'decision' && asked.data.outcome === 'return'
    ? asked
    : undefined;
};
