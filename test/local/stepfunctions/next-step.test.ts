import { type Json, parseDefinition } from '../../../local/stepfunctions/asl';
import { nextStep, type Outcome } from '../../../local/stepfunctions/next-step';

const context = { Execution: { Name: 'A-1', Input: { n: 1 } }, State: { Name: 'X' }, Task: { Token: 'token' } };
const others = Object.fromEntries(['N', 'Y', 'Z', 'D'].map((name) => [name, { Type: 'Succeed' }]));
const next = (state: object, input: Json, outcomes: Outcome[] = []) => {
  const { X } = parseDefinition({ StartAt: 'X', States: { X: state, ...others } }).States;
  if (!X) throw new Error('no state');
  return nextStep(X, { input, context }, outcomes);
};

const task = {
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

describe('a task, by the outcomes of its attempts', () => {
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
    ['the first error again, after another', [busy, broken, busy], attempt(6)],
    ['too many failures', [busy, busy, busy], { kind: 'move', next: 'Z', output: { Error: 'Busy', Cause: 'c' } }],
    ['a timeout, which is no TaskFailed', [{ timeout: true as const }], { kind: 'move', next: 'X', output: { a: 1 } }],
    ['a timeout after a failure', [busy, { timeout: true as const }], { kind: 'move', next: 'X', output: { a: 1 } }],
    ['a result after a failure', [busy, { output: 5 }], { kind: 'move', next: 'Y', output: 5 }],
  ])('after %s', (_, outcomes: Outcome[], expected) => {
    expect(next(task, { a: 1 }, outcomes)).toMatchObject(expected);
  });

  it('fails when its Parameters point at nothing', () => {
    expect(next(task, {})).toMatchObject({ kind: 'fail', error: 'States.Runtime' });
  });

  it('fails with the error that nothing catches', () => {
    const bare = { ...task, Retry: undefined, Catch: undefined };
    expect(next(bare, { a: 1 }, [broken])).toEqual({ kind: 'fail', ...broken });
  });
});

describe('ResultPath', () => {
  it.each([
    [undefined, 5],
    ['$', 5],
    [null, { a: 1 }],
    ['$.a', { a: 5 }],
    ['$.b.c', { a: 1, b: { c: 5 } }],
  ])('%j puts the result where it says', (ResultPath, output) => {
    expect(next({ ...task, ResultPath }, { a: 1 }, [{ output: 5 }])).toMatchObject({ output });
  });
});

describe('Parameters', () => {
  const payloadOf = (Payload: object, input: Json) =>
    next({ ...task, Parameters: { FunctionName: 'f', Payload } }, input);

  it('reads the context object', () => {
    const step = payloadOf({ 'n.$': '$$.Execution.Input.n', 'token.$': '$$.Task.Token' }, {});
    expect(step).toMatchObject({ payload: { Payload: { n: 1, token: 'token' } } });
  });

  it('reads items of a list', () => {
    expect(payloadOf({ 'b.$': '$.a[1]' }, { a: [1, 2] })).toMatchObject({ payload: { Payload: { b: 2 } } });
  });

  it('leaves plain text alone', () => {
    const Payload = { Path: '$$.Execution', Next: 'Y', nested: [{ Default: 'Y' }] };
    expect(payloadOf(Payload, {})).toMatchObject({ payload: { Payload } });
  });

  it('does not take an inherited property for a field', () => {
    expect(payloadOf({ 'b.$': '$.constructor' }, {})).toMatchObject({ kind: 'fail', error: 'States.Runtime' });
  });
});

describe('a choice', () => {
  const choice = (rule: object) => ({ Type: 'Choice', Choices: [{ Next: 'N', ...rule }], Default: 'D' });

  it.each([
    [{ Variable: '$.q', IsPresent: false }, {}, 'N'],
    [{ Variable: '$.q', IsPresent: false }, { q: null }, 'D'],
    [{ Variable: '$.q', IsPresent: true }, { q: null }, 'N'],
    [{ Variable: '$.q', StringEquals: 'a' }, { q: 'a' }, 'N'],
    [{ Variable: '$.q', StringEquals: '1' }, { q: 1 }, 'D'],
    [
      {
        And: [
          { Variable: '$.q', StringEquals: 'a' },
          { Variable: '$.r', StringEquals: 'b' },
        ],
      },
      { q: 'a', r: 'c' },
      'D',
    ],
    [{ Variable: '$$.Execution.Name', StringEquals: 'A-1' }, {}, 'N'],
  ])('%j on %j', (rule, input: Json, expected) => {
    expect(next(choice(rule), input)).toEqual({ kind: 'move', next: expected, output: input });
  });

  it('fails when nothing matches and there is no Default', () => {
    const state = { Type: 'Choice', Choices: [{ Variable: '$.q', StringEquals: 'a', Next: 'N' }] };
    expect(next(state, { q: 'b' })).toMatchObject({ kind: 'fail', error: 'States.NoChoiceMatched' });
  });
});
