import type { FormKind, FormOf, FormRecord } from './records';

/** Returns the applicant's requests and the officials' decisions, in order. Notes of progress and moves ask for nothing. */
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

/** Returns the newest decision where it has this outcome and nobody answered it; a lapse and its lift answer nothing. */
const unanswered = (forms: readonly FormRecord[], outcome: 'return' | 'send-back'): FormOf<'decision'> | undefined => {
  const newest = requestsAndDecisions(forms).at(-1);
  return newest?.kind === 'decision' && newest.data.outcome === outcome ? newest : undefined;
};

/** Returns the return that the applicant is asked to answer; undefined where none, also where only papers are awaited. */
export const unansweredReturn = (forms: readonly FormRecord[]): FormOf<'decision'> | undefined =>
  unanswered(forms, 'return');

/** Returns the send-back that the superior is asked to answer, if any. */
export const unansweredSendBack = (forms: readonly FormRecord[]): FormOf<'decision'> | undefined =>
  unanswered(forms, 'send-back');

/** With these a case goes on, or ends. Other forms change nothing in what is asked of whom. */
const turning = ['request', 'decision', 'withdrawal', 'lapse', 'lift'] as const satisfies FormKind[];
/** Tells whether the case went on with a form, ended, or came back. */
export const isTurning = (form: FormRecord): form is FormOf<(typeof turning)[number]> =>
  turning.some((kind) => kind === form.kind);

/** Returns the form that brought the case where it is. */
export const newestTurn = (forms: readonly FormRecord[]): FormOf<(typeof turning)[number]> | undefined =>
  forms.filter(isTurning).at(-1);

/** Returns the lift of a lapse by which the applicant has the case again; undefined where something came after it. */
export const unansweredLift = (forms: readonly FormRecord[]): FormOf<'lift'> | undefined => {
  const newest = newestTurn(forms);
  return newest?.kind === 'lift' ? newest : undefined;
};
