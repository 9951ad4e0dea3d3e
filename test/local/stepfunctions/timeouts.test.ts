import { createHarness, type Harness } from './harness';
import { APPROVAL, single } from './machines';

let harness: Harness;
afterEach(() => harness.end());

const DAY = 86_400_000;

async function pass(milliseconds: number) {
  harness.time.now += milliseconds;
  harness.service().checkDueTimes();
  await harness.idle();
}

describe('TimeoutSeconds of 90 days', () => {
  it('re-enters the same state with a new token, and not a moment before', async () => {
    harness = await createHarness(APPROVAL);
    const arn = await harness.start('A-1');
    await pass(90 * DAY - 1);
    expect(harness.calls).toHaveLength(1);
    await pass(1);
    expect(harness.calls.map(({ payload }) => payload.step)).toEqual(['disposition', 'disposition']);
    expect(harness.token(1)).not.toBe(harness.token(0));
    await expect(harness.succeed(harness.token(0), { outcome: 'accept' })).rejects.toMatchObject({
      name: 'TaskTimedOut',
    });
    await harness.succeed(harness.token(1), { outcome: 'accept' });
    expect(await harness.eventTypes(arn)).toContain('TaskTimedOut');
    expect(harness.calls[2]?.payload.step).toBe('analysis');
  });

  it('fires after a restart when it ran out in between', async () => {
    harness = await createHarness(APPROVAL);
    await harness.start('A-1');
    await harness.close();
    harness.time.now += 91 * DAY;
    await harness.open();
    expect(harness.calls).toHaveLength(2);
  });

  it('starts anew with each round', async () => {
    harness = await createHarness(APPROVAL);
    await harness.start('A-1');
    await pass(60 * DAY);
    await harness.succeed(harness.token(), { outcome: 'back' });
    await pass(60 * DAY);
    expect(harness.calls).toHaveLength(2);
    await pass(30 * DAY);
    expect(harness.calls).toHaveLength(3);
  });
});

describe('time within one execution', () => {
  it('ends it after one year, as Step Functions does', async () => {
    harness = await createHarness(APPROVAL);
    const arn = await harness.start('A-1');
    for (const _ of [1, 2, 3, 4]) await pass(90 * DAY);
    expect((await harness.describe(arn)).status).toBe('RUNNING');
    await pass(5 * DAY);
    expect((await harness.describe(arn)).status).toBe('TIMED_OUT');
    await expect(harness.succeed(harness.token(), {})).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it('ends it by a limit that nothing catches', async () => {
    const state = {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Parameters: { FunctionName: 'f', Payload: { 'taskToken.$': '$$.Task.Token' } },
      TimeoutSeconds: 10,
    };
    harness = await createHarness(single(state));
    const arn = await harness.start('A-1');
    await pass(9_999);
    expect((await harness.describe(arn)).status).toBe('RUNNING');
    await pass(1);
    expect(await harness.describe(arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });
});
