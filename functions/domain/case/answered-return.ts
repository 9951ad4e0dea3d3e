import type { FormKind, FormOf, FormRecord } from './records';

/**
 * Returns the applicant's requests and the officials' decisions, in order. Other kinds, such as progress and moves, ask
 * for nothing.
 */
export const requestsAndDecisions = (forms: readonly FormRecord[]): FormOf<'request' | 'decision'>[] =>
  forms.filter((form) => form.kind === 'request' || form.kind === 'decision');

/**
 * Returns the return that the newest request answers. Returns undefined if the newest form is not a request, or if it
 * only brings missing papers.
 */
export const answeredReturn = (forms: readonly FormRecord[]): FormOf<'decision'> | undefined => {
  const [returned, revised] = requestsAndDecisions(forms).slice(-2);
  return revised?.kind === 'request' && returned?.kind === 'decision' && returned.data.outcome === 'return'
    ? returned
    : undefined;
};

/** Returns the newest decision if it has this outcome and no answer yet. A lapse or its lift is not an answer. */
const unansweredDecision = (
  forms: readonly FormRecord[],
  outcome: 'return' | 'send-back',
): FormOf<'decision'> | undefined => {
  const newest = requestsAndDecisions(forms).at(-1);
  return newest?.kind === 'decision' && newest.data.outcome === outcome ? newest : undefined;
};

/**
 * Returns the return that the applicant must answer, or undefined. If only papers are missing, there is no return to
 * answer.
 */
export const unansweredReturn = (forms: readonly FormRecord[]): FormOf<'decision'> | undefined =>
  unansweredDecision(forms, 'return');

/** Returns the send-back that the superior must answer, or undefined. */
export const unansweredSendBack = (forms: readonly FormRecord[]): FormOf<'decision'> | undefined =>
  unansweredDecision(forms, 'send-back');

/** Kinds of forms that move a case on or end it. Other kinds do not change who must act. */
const stateChangingKinds = ['request', 'decision', 'withdrawal', 'lapse', 'lift'] as const satisfies FormKind[];
/** Returns true if a form moved the case on, ended it or brought it back. */
export const changesState = (form: FormRecord): form is FormOf<(typeof stateChangingKinds)[number]> =>
  stateChangingKinds.some((kind) => kind === form.kind);

/** Returns the form that brought the case to its present state. */
export const newestStateChange = (
  forms: readonly FormRecord[],
): FormOf<(typeof stateChangingKinds)[number]> | undefined => forms.filter(changesState).at(-1);

/**
 * Returns the lift of a lapse that gave the case back to the applicant, or undefined if a newer form moved the case on.
 */
export const unansweredLift = (forms: readonly FormRecord[]): FormOf<'lift'> | undefined => {
  const newest = newestStateChange(forms);
  return newest?.kind === 'lift' ? newest : undefined;
};
