import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { createHarness, type Harness } from './harness';
import { APPROVAL, single } from './machines';

let harness: Harness;
afterEach(() => harness.end());

const named = (name: string) => Object.assign(new Error('later'), { name });
const failingTimes = (times: number, name: string) => (_: object, nth: number) => {
  if (nth <= times) throw named(name);
  return { closed: true };
};

describe('Retry of a waiting task', () => {
  it('calls again with a new token and the former one is gone', async () => {
    harness = await createHarness(APPROVAL, { 'open-step': failingTimes(2, 'Lambda.ServiceException') });
    const arn = await harness.start('A-1');
    expect(harness.calls).toHaveLength(3);
    expect(new Set(harness.calls.map(({ payload }) => payload.taskToken)).size).toBe(3);
    const former = new SendTaskSuccessCommand({ taskToken: harness.token(0), output: '{}' });
    await expect(harness.client().send(former)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await harness.succeed(harness.token(), { outcome: 'accept' });
    expect(await harness.eventTypes(arn)).toEqual(expect.arrayContaining(['TaskFailed', 'TaskSucceeded']));
  });

  it('stops after MaxAttempts and goes to the Catch', async () => {
    harness = await createHarness(APPROVAL, { 'open-step': failingTimes(99, 'Lambda.ServiceException') });
    await harness.start('A-1');
    expect(harness.calls.map(({ name }) => name)).toEqual([...Array<string>(4).fill('open-step'), 'flag-case']);
  });

  it('waits as long as the retrier says, by the clock, and again after a restart', async () => {
    const retryDelay = jest.fn((seconds: number) => seconds * 1000);
    harness = await createHarness(
      APPROVAL,
      { 'open-step': failingTimes(99, 'Lambda.TooManyRequestsException') },
      { retryDelay },
    );
    await harness.start('A-1');
    for (const [calls, seconds] of [
      [1, 2],
      [2, 4],
      [3, 5],
      [4, 5],
    ] as const) {
      await harness.restart();
      expect(harness.calls).toHaveLength(calls);
      expect(retryDelay).toHaveBeenLastCalledWith(seconds);
      harness.time.now += seconds * 1000;
      harness.service().checkDueTimes();
      await harness.idle();
    }
    expect(harness.calls.map(({ name }) => name)).toEqual([...Array<string>(5).fill('open-step'), 'flag-case']);
  });
});

describe('tasks that return', () => {
  it('retries by the name of the thrown error', async () => {
    const state = {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'f', Payload: {} },
      Retry: [{ ErrorEquals: ['Lambda.SdkClientException'], IntervalSeconds: 1, MaxAttempts: 2 }],
    };
    harness = await createHarness(single(state), { f: failingTimes(2, 'Lambda.SdkClientException') });
    const arn = await harness.start('A-1');
    expect(await harness.describe(arn)).toMatchObject({
      status: 'SUCCEEDED',
      output: '{"ExecutedVersion":"$LATEST","Payload":{"closed":true},"StatusCode":200}',
    });
  });

  it('ends the execution with the error that nothing catches', async () => {
    const state = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: { FunctionName: 'f' } };
    harness = await createHarness(single(state), {
      f: () => {
        throw new TypeError('no');
      },
    });
    const arn = await harness.start('A-1');
    const cause = '{"errorType":"TypeError","errorMessage":"no"}';
    expect(await harness.describe(arn)).toMatchObject({ status: 'FAILED', error: 'TypeError', cause });
  });
});
