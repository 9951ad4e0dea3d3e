const TRANSIENT = ['Lambda.ServiceException', 'Lambda.AWSLambdaException', 'Lambda.SdkClientException'];

/** A step for a person: calls `open-step`, waits 90 days for the callback, and starts over after that. */
const step = (name: string, next: string) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Parameters: {
    FunctionName: 'open-step',
    Payload: {
      'caseId.$': '$.caseId',
      step: name,
      'taskToken.$': '$$.Task.Token',
      'execution.$': '$$.Execution.Name',
      'started.$': '$$.Execution.StartTime',
      'first.$': '$$.Execution.Input.caseId',
      'state.$': '$$.State.Name',
    },
  },
  ResultPath: '$.decision',
  TimeoutSeconds: 7_776_000,
  Retry: [
    {
      ErrorEquals: TRANSIENT,
      IntervalSeconds: 2,
      BackoffRate: 2,
      MaxAttempts: 3,
      MaxDelaySeconds: 5,
      JitterStrategy: 'FULL',
    },
    {
      ErrorEquals: ['Lambda.TooManyRequestsException'],
      IntervalSeconds: 2,
      BackoffRate: 2,
      MaxAttempts: 4,
      MaxDelaySeconds: 5,
    },
  ],
  Catch: [
    { ErrorEquals: ['States.Timeout'], ResultPath: null, Next: stateOf(name) },
    { ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'FlagCase' },
  ],
  Next: next,
});

const stateOf = (name: string) => (name === 'analysis' ? 'Analysis' : 'Disposition');

/** A small process: a disposition, a branch, an analysis, and the closing function. */
export const APPROVAL = {
  StartAt: 'Enter',
  States: {
    Enter: {
      Type: 'Choice',
      Choices: [
        {
          And: [
            { Variable: '$.step', IsPresent: true },
            { Variable: '$.step', StringEquals: 'analysis' },
          ],
          Next: 'Analysis',
        },
      ],
      Default: 'Disposition',
    },
    Disposition: step('disposition', 'Branch'),
    Branch: {
      Type: 'Choice',
      Choices: [
        { Variable: '$.decision.outcome', StringEquals: 'accept', Next: 'Analysis' },
        { Variable: '$.decision.outcome', StringEquals: 'back', Next: 'Disposition' },
      ],
      Default: 'CloseCase',
    },
    Analysis: step('analysis', 'CloseCase'),
    CloseCase: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'close-case', 'Payload.$': '$' },
      ResultPath: null,
      Next: 'Done',
    },
    Done: { Type: 'Succeed' },
    FlagCase: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'flag-case', 'Payload.$': '$' },
      Next: 'Flagged',
    },
    Flagged: { Type: 'Fail', Error: 'CaseFlagged', Cause: 'The case was handed to ops' },
  },
};

/** One task that runs once and ends the execution with its result. */
export const single = (state: object) => ({
  StartAt: 'Only',
  States: { Only: { Next: 'Done', ...state }, Done: { Type: 'Succeed' } },
});
