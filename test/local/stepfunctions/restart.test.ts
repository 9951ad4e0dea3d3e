import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { createHarness, type Harness } from './harness';
import { APPROVAL } from './machines';

let harness: Harness;
afterEach(() => harness.end());

const closing = { 'close-case': () => ({ closed: true }) };

describe('a restart in the same folder', () => {
  it('goes on at every step of a case as if nothing had happened', async () => {
    harness = await createHarness(APPROVAL, closing);
    const arn = await harness.start('A-1');
    await harness.restart();
    await harness.succeed(harness.token(), { outcome: 'back' });
    await harness.restart();
    await harness.succeed(harness.token(), { outcome: 'accept' });
    await harness.restart();
    await harness.succeed(harness.token(), { outcome: 'conforms' });
    await harness.restart();
    expect(harness.calls.map(({ payload, name }) => payload.step ?? name)).toEqual([
      'disposition',
      'disposition',
      'analysis',
      'close-case',
    ]);
    expect(await harness.describe(arn)).toMatchObject({
      status: 'SUCCEEDED',
      output: '{"caseId":"A-1","decision":{"outcome":"conforms"}}',
      input: '{"caseId":"A-1"}',
    });
    expect((await harness.eventTypes(arn)).at(-1)).toBe('ExecutionSucceeded');
    for (const nth of [0, 1, 2]) {
      const used = new SendTaskSuccessCommand({ taskToken: harness.token(nth), output: '{}' });
      await expect(harness.client().send(used)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    }
  });

  it('calls a function that had not returned again, with the same token', async () => {
    let finish = () => {};
    const openStep = (_: object, nth: number) =>
      nth === 1 ? new Promise<void>((resolve) => (finish = resolve)) : undefined;
    harness = await createHarness(APPROVAL, { 'open-step': openStep });
    void harness.start('A-1').catch(() => undefined);
    while (harness.calls.length === 0) await new Promise(setImmediate);
    await harness.close();
    await harness.open();
    finish();
    expect(harness.calls).toHaveLength(2);
    expect(harness.token(1)).toBe(harness.token(0));
    await harness.succeed(harness.token(0), { outcome: 'accept' });
    expect(harness.calls[2]?.payload.step).toBe('analysis');
  });

  it('ends a case whose state is no longer in the definition, so that it can be started anew', async () => {
    harness = await createHarness(APPROVAL);
    const arn = await harness.start('A-1');
    await harness.close();
    const { Disposition: _gone, Branch: _branch, ...States } = APPROVAL.States;
    const definition = {
      ...APPROVAL,
      States: {
        ...States,
        Enter: { Type: 'Choice', Choices: [{ Variable: '$.step', IsPresent: false, Next: 'Analysis' }] },
      },
    };
    const changed = await createHarness(definition, {}, { directory: harness.directory });
    // The wait continues, but the callback finds that its state no longer exists.
    await changed.succeed(harness.token(), { outcome: 'accept' });
    const ended = await changed.describe(arn);
    await changed.end();
    await harness.open();
    expect(ended).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });
});
