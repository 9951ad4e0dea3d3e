import type { AslState, Json } from '../../../local/stepfunctions/asl';
import { type Outcome, stateRunner, valueAt } from '../../../local/stepfunctions/run-state';

const CONTEXT = { Execution: { Name: 'A-1', Input: { n: 1 } }, State: { Name: 'X' }, Task: { Token: 'token' } };
const next = (state: AslState, input: Json, outcomes: Outcome[] = []) =>
  stateRunner('X', state).next(input, CONTEXT, outcomes);

describe('a task, by replay of its attempts', () => {
  const task: AslState = {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: { FunctionName: 'f', Payload: { 'a.$': '$.a' } },
    TimeoutSeconds: 7_776_000,
    Next: 'Y',
    Retry: [
      { ErrorEquals: ['Busy'], IntervalSeconds: 2, MaxAttempts: 2, BackoffRate: 3 },
      { ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 7, MaxAttempts: 1 },
    ],
    Catch: [
      { ErrorEquals: ['States.Timeout'], Next: 'X', ResultPath: null },
      { ErrorEquals: ['States.ALL'], Next: 'Z', ResultPath: '$' },
    ],
  };
  const busy = { error: 'Busy', cause: 'c' };
  const broken = { error: 'Broken', cause: 'c' };
  const attempt = (delaySeconds: number) => ({
    kind: 'attempt',
    payload: { FunctionName: 'f', Payload: { a: 1 } },
    delaySeconds,
  });

  it.each([
    ['no attempt yet', [], attempt(0)],
    ['the first failure', [busy], attempt(2)],
    ['the second', [busy, busy], attempt(6)],
    ['another error, counted on its own', [busy, broken], attempt(7)],
    ['too many failures', [busy, busy, busy], { kind: 'move', next: 'Z', output: { Error: 'Busy', Cause: 'c' } }],
    ['a timeout, which is no TaskFailed', [{ timeout: true as const }], { kind: 'move', next: 'X', output: { a: 1 } }],
    ['a timeout after a failure', [busy, { timeout: true as const }], { kind: 'move', next: 'X', output: { a: 1 } }],
    ['a result after a failure', [busy, { output: 5 }], { kind: 'move', next: 'Y', output: 5 }],
  ])('after %s', async (_, outcomes: Outcome[], expected) => {
    expect(await next(task, { a: 1 }, outcomes)).toEqual(expected);
  });

  it('fails when its Parameters point at nothing', async () => {
    expect(await next(task, {})).toMatchObject({ kind: 'fail', error: 'States.Runtime' });
  });
});

describe('the context object', () => {
  it("is the execution's own, also within intrinsic functions and for InputPath", async () => {
    const Parameters = { 'a.$': '$$.Execution.Input.n', 'b.$': "States.Format('{}/{}', $$.State.Name, $.x)" };
    expect(await next({ Type: 'Pass', Parameters, End: true }, { x: 2 })).toEqual({
      kind: 'end',
      output: { a: 1, b: 'X/2' },
    });
    expect(await next({ Type: 'Pass', InputPath: '$$.Execution', End: true }, {})).toMatchObject({
      output: { Name: 'A-1' },
    });
  });

  it('leaves plain text in Parameters alone', async () => {
    const Parameters = { Path: '$$.Execution', Next: 'Y', nested: [{ Default: 'Y' }] };
    expect(await next({ Type: 'Pass', Parameters, End: true }, {})).toEqual({ kind: 'end', output: Parameters });
  });

  it('is read by reference paths', async () => {
    expect(await valueAt('$$.Execution.Name', {}, CONTEXT)).toBe('A-1');
    expect(await valueAt('$.s', { s: 5 }, CONTEXT)).toBe(5);
  });
});

describe('a choice', () => {
  const choice = (rule: object): AslState => ({ Type: 'Choice', Choices: [{ Next: 'X', ...rule }], Default: 'D' });

  it.each([
    [{ Variable: '$.q', IsPresent: false }, {}, 'X'],
    [{ Variable: '$.q', IsPresent: false }, { q: null }, 'D'],
    [{ Variable: '$.q', IsPresent: true }, { q: null }, 'X'],
    [{ Not: { Variable: '$.q', IsNull: false } }, { q: null }, 'X'],
    [
      {
        Or: [
          { Variable: '$.q', IsString: false },
          { Variable: '$.q', StringEquals: 'a' },
        ],
      },
      { q: 'a' },
      'X',
    ],
    [
      {
        And: [
          { Variable: '$.q', IsString: false },
          { Variable: '$.q', NumericEquals: 1 },
        ],
      },
      { q: 1 },
      'X',
    ],
    [{ Variable: '$$.Execution.Name', StringEquals: 'A-1' }, {}, 'X'],
  ])('%j on %j', async (rule, input: Json, expected) => {
    expect(await next(choice(rule), input)).toEqual({ kind: 'move', next: expected, output: input });
  });

  it('fails when nothing matches and there is no Default', async () => {
    const state = { Type: 'Choice', Choices: [{ Variable: '$.q', StringEquals: 'a', Next: 'N' }] };
    expect(await next(state, { q: 'b' })).toMatchObject({ kind: 'fail', error: 'States.NoChoiceMatched' });
  });
});
