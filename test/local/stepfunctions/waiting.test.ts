import {
  GetExecutionHistoryCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { createHarness, type Harness } from './harness';
import { APPROVAL } from './machines';

let harness: Harness;
afterEach(() => harness.end());

const closing = { 'close-case': () => ({ closed: true }) };

describe('waiting for a callback', () => {
  it('hands the function its token and the context object, and waits', async () => {
    harness = await createHarness(APPROVAL);
    const arn = await harness.start('A-1');
    expect(harness.calls).toEqual([
      {
        name: 'open-step',
        payload: {
          caseId: 'A-1',
          step: 'disposition',
          taskToken: expect.stringMatching(/^[\w-]+\.[\w-]+$/),
          execution: 'A-1',
          started: '2026-11-24T01:00:00.000Z',
          first: 'A-1',
          state: 'Disposition',
        },
      },
    ]);
    expect((await harness.describe(arn)).status).toBe('RUNNING');
  });

  it('goes through branch and closing with what the callback brought', async () => {
    harness = await createHarness(APPROVAL, closing);
    const arn = await harness.start('A-1');
    await harness.succeed(harness.token(), { outcome: 'accept' });
    await harness.succeed(harness.token(), { outcome: 'conforms' });
    expect(harness.calls.map(({ name, payload }) => payload.step ?? name)).toEqual([
      'disposition',
      'analysis',
      'close-case',
    ]);
    expect(harness.calls[2]?.payload).toEqual({ caseId: 'A-1', decision: { outcome: 'conforms' } });
    expect(await harness.describe(arn)).toMatchObject({
      status: 'SUCCEEDED',
      input: '{"caseId":"A-1"}',
      output: '{"caseId":"A-1","decision":{"outcome":"conforms"}}',
    });
  });

  it('enters at the step that the input names', async () => {
    harness = await createHarness(APPROVAL);
    await harness.start('A-1', { caseId: 'A-1', step: 'analysis' });
    expect(harness.calls[0]?.payload.step).toBe('analysis');
  });

  it('gives each round of one step a token of its own', async () => {
    harness = await createHarness(APPROVAL);
    await harness.start('A-1');
    await harness.succeed(harness.token(), { outcome: 'back' });
    expect(harness.calls.map(({ payload }) => payload.step)).toEqual(['disposition', 'disposition']);
    expect(harness.token(1)).not.toBe(harness.token(0));
  });
});

describe('one outcome per token', () => {
  it('takes exactly one of many simultaneous callbacks', async () => {
    harness = await createHarness(APPROVAL);
    await harness.start('A-1');
    const taskToken = harness.token();
    const sent = Array.from({ length: 20 }, () =>
      harness.client().send(new SendTaskSuccessCommand({ taskToken, output: '{"outcome":"back"}' })),
    );
    const answers = await Promise.allSettled(sent);
    await harness.idle();
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      answers.filter((answer) => answer.status === 'rejected' && answer.reason.name === 'TaskTimedOut'),
    ).toHaveLength(19);
    expect(harness.calls).toHaveLength(2);
  });

  it('answers TaskTimedOut after the execution was stopped', async () => {
    harness = await createHarness(APPROVAL);
    const executionArn = await harness.start('A-1');
    await harness.client().send(new StopExecutionCommand({ executionArn, error: 'Ops', cause: 'asked' }));
    await expect(harness.succeed(harness.token(), { outcome: 'accept' })).rejects.toMatchObject({
      name: 'TaskTimedOut',
    });
    expect(await harness.describe(executionArn)).toMatchObject({ status: 'ABORTED', error: 'Ops', cause: 'asked' });
  });
});

describe('a callback before the function returns', () => {
  const answerAtOnce = async ({ taskToken }: { taskToken?: string }) => {
    const command = new SendTaskSuccessCommand({ taskToken, output: '{"outcome":"refuse"}' });
    await harness.client().send(command);
  };

  it('succeeds and the later return changes nothing', async () => {
    harness = await createHarness(APPROVAL, { ...closing, 'open-step': answerAtOnce });
    const arn = await harness.start('A-1');
    expect((await harness.describe(arn)).status).toBe('SUCCEEDED');
    expect(await harness.eventTypes(arn)).not.toContain('TaskSubmitted');
  });

  it('succeeds and a later throw changes nothing', async () => {
    const openStep = async (payload: { taskToken?: string }) => {
      await answerAtOnce(payload);
      throw new Error('too late');
    };
    harness = await createHarness(APPROVAL, { ...closing, 'open-step': openStep });
    const arn = await harness.start('A-1');
    expect((await harness.describe(arn)).status).toBe('SUCCEEDED');
    expect(await harness.eventTypes(arn)).not.toContain('TaskFailed');
    expect(harness.errors).toEqual([]);
  });
});

describe('failures', () => {
  it('takes SendTaskFailure to the Catch with error and cause', async () => {
    harness = await createHarness(APPROVAL);
    const arn = await harness.start('A-1');
    const taskToken = harness.token();
    await harness
      .client()
      .send(new SendTaskFailureCommand({ taskToken, error: 'Office.Closed', cause: 'no one there' }));
    await harness.idle();
    expect(harness.calls[1]).toEqual({
      name: 'flag-case',
      payload: { caseId: 'A-1', failure: { Error: 'Office.Closed', Cause: 'no one there' } },
    });
    const ended = { status: 'FAILED', error: 'CaseFlagged', cause: 'The case was handed to ops' };
    expect(await harness.describe(arn)).toMatchObject(ended);
  });

  it('takes a thrown error to the Catch by its name, with the cause as Lambda writes it', async () => {
    const openStep = () => {
      throw new RangeError('out of range');
    };
    harness = await createHarness(APPROVAL, { 'open-step': openStep });
    await harness.start('A-1');
    const Cause = '{"errorType":"RangeError","errorMessage":"out of range"}';
    expect(harness.calls[1]?.payload.failure).toEqual({ Error: 'RangeError', Cause });
  });
});

describe('history', () => {
  it('tells the way of a case with inputs and outputs', async () => {
    harness = await createHarness(APPROVAL, closing);
    const executionArn = await harness.start('A-1');
    await harness.succeed(harness.token(), { outcome: 'refuse' });
    expect(await harness.eventTypes(executionArn)).toEqual([
      'ExecutionStarted',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'TaskStateExited',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'SucceedStateEntered',
      'SucceedStateExited',
      'ExecutionSucceeded',
    ]);
    const { events = [] } = await harness.client().send(new GetExecutionHistoryCommand({ executionArn }));
    expect(events[0]).toMatchObject({ id: 1, timestamp: new Date(harness.time.now) });
    expect(events[3]?.stateEnteredEventDetails).toMatchObject({ name: 'Disposition', input: '{"caseId":"A-1"}' });
    expect(JSON.parse(events[4]?.taskScheduledEventDetails?.parameters ?? '')).toHaveProperty('Payload.taskToken');
    expect(events[7]?.taskSucceededEventDetails).toMatchObject({
      resourceType: 'lambda',
      output: '{"outcome":"refuse"}',
    });
    expect(events[8]?.stateExitedEventDetails?.output).toBe('{"caseId":"A-1","decision":{"outcome":"refuse"}}');
    expect(events[18]?.executionSucceededEventDetails?.output).toBe('{"caseId":"A-1","decision":{"outcome":"refuse"}}');
  });
});
