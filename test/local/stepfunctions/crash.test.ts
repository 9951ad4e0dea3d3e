import { rmSync } from 'node:fs';
import { SendTaskSuccessCommand, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { clientOf, createHarness, temporaryFolder } from './harness';
import { startKillable } from './killable';
import { APPROVAL } from './machines';

const stateMachineArn = 'arn:aws:states:ap-southeast-3:000000000000:stateMachine:approval';
const arnOf = (name: string) => stateMachineArn.replace(':stateMachine:', ':execution:').concat(`:${name}`);

let directory: string;
/** The parts that a test has opened. They are closed even if the test fails. */
const ends: (() => Promise<void>)[] = [];
beforeEach(() => {
  directory = temporaryFolder();
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  rmSync(directory, { recursive: true, force: true });
});

const start = (client: SFNClient, name: string) =>
  client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify({ caseId: name }) }));

const accept = (client: SFNClient, taskToken = '') =>
  client.send(new SendTaskSuccessCommand({ taskToken, output: '{"outcome":"accept"}' }));

/** Continues with the folder in this process. */
async function reopen() {
  const harness = await createHarness(APPROVAL, { 'close-case': () => ({ closed: true }) }, { directory });
  ends.push(harness.end);
  return harness;
}

async function startProcess(stuck?: string) {
  const process = await startKillable(directory, stuck);
  ends.push(process.kill);
  return process;
}

describe('kill -9', () => {
  it('while a waiting task is being opened: the same token is handed over again', async () => {
    const process = await startProcess('open-step');
    await start(clientOf(process.endpoint), 'A-1');
    const { payload } = await process.seen(({ called }) => called === 'open-step');
    await process.kill();

    const after = await reopen();
    expect(after.calls).toEqual([{ name: 'open-step', payload }]);
    await after.succeed(after.token(), { outcome: 'accept' });
    expect(after.calls[1]?.payload.step).toBe('analysis');
  });

  it('while a returning task runs, at whose start the callback was answered', async () => {
    const process = await startProcess('close-case');
    const client = clientOf(process.endpoint);
    await start(client, 'A-1');
    const { payload } = await process.seen(({ called }) => called === 'open-step');
    const output = '{"outcome":"refuse"}';
    await client.send(new SendTaskSuccessCommand({ taskToken: payload?.taskToken, output }));
    await process.seen(({ called }) => called === 'close-case');
    await process.kill();

    const after = await reopen();
    expect(after.calls.map(({ name }) => name)).toEqual(['close-case']);
    expect((await after.describe(arnOf('A-1'))).status).toBe('SUCCEEDED');
    await expect(accept(after.client(), payload?.taskToken)).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it.each([1, 9, 23])(
    'in the middle of a rush, at the %ith answer: all that was answered has happened',
    async (nth) => {
      const process = await startProcess();
      const client = clientOf(process.endpoint);
      const started: string[] = [];
      const accepted: (string | undefined)[] = [];
      let killed: Promise<void> | undefined;
      const answered = () => {
        if (started.length + accepted.length >= nth) killed ??= process.kill();
      };
      const one = async (name: string) => {
        await start(client, name);
        started.push(name);
        answered();
        const { payload } = await process.seen((seen) => seen.called === 'open-step' && seen.payload?.caseId === name);
        await accept(client, payload?.taskToken);
        accepted.push(payload?.taskToken);
        answered();
      };
      await Promise.allSettled(Array.from({ length: 20 }, (_, n) => one(`A-${n}`)));
      await killed;

      const after = await reopen();
      for (const name of started) expect((await after.describe(arnOf(name))).status).toBe('RUNNING');
      for (const token of accepted)
        await expect(accept(after.client(), token)).rejects.toMatchObject({ name: 'TaskTimedOut' });
      expect(started.length + accepted.length).toBeGreaterThanOrEqual(nth);
    },
  );
});
