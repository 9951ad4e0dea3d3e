import type { Choice, Comparison, Json, State, Task } from './asl';
import { fillTemplate, lookUp, placeResult, type Scope, StatesError } from './paths';
import { retrySeconds } from './retry-seconds';

/** The result of one attempt of a task. */
export type Outcome = { output: Json } | { error: string; cause: string } | { timeout: true };

/** The function of a task must be called `delaySeconds` from now. */
export interface Attempt {
  kind: 'attempt';
  task: Task;
  payload: Json;
  delaySeconds: number;
}

/** The engine's next act on an execution. */
export type Step =
  | Attempt
  | { kind: 'move'; next: string; output: Json }
  | { kind: 'end'; output: Json }
  | { kind: 'fail'; error: string; cause: string };

const isTrue = (test: Comparison, scope: Scope): boolean => {
  const value = lookUp(test.Variable, scope);
  return 'IsPresent' in test ? (value !== undefined) === test.IsPresent : value === test.StringEquals;
};

const choose = ({ Choices, Default }: Choice, scope: Scope): Step => {
  const chosen = Choices.find((rule) =>
    'And' in rule ? rule.And.every((test) => isTrue(test, scope)) : isTrue(rule, scope),
  );
  const next = chosen?.Next ?? Default;
  if (next === undefined) throw new StatesError('States.NoChoiceMatched', 'no rule matched, and there is no Default');
  return { kind: 'move', next, output: scope.input };
};

/** Returns true if a Retry or Catch entry matches this error. `States.TaskFailed` matches every error except a timeout. */
const matchesError = (ErrorEquals: readonly string[], error: string): boolean =>
  ErrorEquals.some(
    (name) => name === error || name === 'States.ALL' || (name === 'States.TaskFailed' && error !== 'States.Timeout'),
  );

/** Returns the seconds before each retry, in the order of the failures, or undefined for a failure without a retry. */
const retryDelays = (Retry: Task['Retry'] = [], errors: readonly string[]): (number | undefined)[] => {
  const used = Retry.map(() => 0);
  return errors.map((error) => {
    const index = Retry.findIndex(({ ErrorEquals }) => matchesError(ErrorEquals, error));
    const retrier = Retry[index];
    const nth = (used[index] ?? 0) + 1;
    if (!retrier || nth > retrier.MaxAttempts) return undefined;
    used[index] = nth;
    return retrySeconds(retrier, nth);
  });
};

const failureOf = (outcome: Exclude<Outcome, { output: Json }>) =>
  'timeout' in outcome ? { error: 'States.Timeout', cause: '' } : outcome;

/** Continues a task after the results of its attempts: the first attempt, a retry, the next state, or a Catch. */
const continueTask = (state: Task, scope: Scope, outcomes: readonly Outcome[]): Step => {
  const attempt = (delaySeconds: number): Step => ({
    kind: 'attempt',
    task: state,
    payload: fillTemplate(state.Parameters, scope),
    delaySeconds,
  });
  const last = outcomes.at(-1);
  if (last === undefined) return attempt(0);
  if ('output' in last) {
    return { kind: 'move', next: state.Next, output: placeResult(scope.input, state.ResultPath, last.output) };
  }
  const { error, cause } = failureOf(last);
  const errors = outcomes.flatMap((outcome) => ('output' in outcome ? [] : [failureOf(outcome).error]));
  const delay = retryDelays(state.Retry, errors).at(-1);
  if (delay !== undefined) return attempt(delay);
  const catcher = state.Catch?.find(({ ErrorEquals }) => matchesError(ErrorEquals, error));
  if (!catcher) return { kind: 'fail', error, cause };
  const output = placeResult(scope.input, catcher.ResultPath, { Error: error, Cause: cause });
  return { kind: 'move', next: catcher.Next, output };
};

/**
 * Returns the next act for a state, as a pure function of its input and of its attempts' results, oldest first. A waiting execution needs
 * no running code, and a restart changes nothing. Source: Amazon States Language specification, "Errors" and "Input and Output
 * Processing".
 */
export const nextStep = (state: State, scope: Scope, outcomes: readonly Outcome[]): Step => {
  try {
    switch (state.Type) {
      case 'Task':
        return continueTask(state, scope, outcomes);
      case 'Choice':
        return choose(state, scope);
      case 'Succeed':
        return { kind: 'end', output: scope.input };
      case 'Fail':
        return { kind: 'fail', error: state.Error ?? '', cause: state.Cause ?? '' };
    }
  } catch (error) {
    if (error instanceof StatesError) return { kind: 'fail', error: error.name, cause: error.message };
    throw error;
  }
};
