import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { createHarness, type Harness } from './harness';
import { APPROVAL } from './machines';

let harness: Harness;
beforeEach(async () => {
  harness = await createHarness(APPROVAL);
});
afterEach(() => harness.end());

const MACHINE = 'arn:aws:states:ap-southeast-3:000000000000:stateMachine:approval';
const MISSING = 'arn:aws:states:ap-southeast-3:000000000000:execution:approval:nobody';
const send = (command: object): Promise<unknown> => harness.client().send(command as ListExecutionsCommand);
const refused = (command: object, name: string) => expect(send(command)).rejects.toMatchObject({ name });

describe('StartExecution', () => {
  const start = (fields: object = {}) =>
    harness
      .client()
      .send(new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'A-1', input: '{"caseId":"A-1"}', ...fields }));

  it('answers with ARN and start date', async () => {
    expect(await start()).toMatchObject({
      executionArn: 'arn:aws:states:ap-southeast-3:000000000000:execution:approval:A-1',
      startDate: new Date('2026-11-24T01:00:00Z'),
    });
  });

  it('is the same start for the same name and input while it runs', async () => {
    const first = await start();
    harness.time.now += 5000;
    const again = await start();
    expect([again.executionArn, again.startDate]).toEqual([first.executionArn, first.startDate]);
    await harness.idle();
    expect(harness.calls).toHaveLength(1);
  });

  it('makes exactly one of many simultaneous starts', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => start()));
    await harness.idle();
    expect(new Set(all.map(({ executionArn }) => executionArn)).size).toBe(1);
    expect(harness.calls).toHaveLength(1);
  });

  it('refuses another input, and any input once it has ended', async () => {
    await harness.start('A-1');
    await expect(start({ input: '{}' })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await harness.client().send(new StopExecutionCommand({ executionArn: MISSING.replace('nobody', 'A-1') }));
    await expect(start()).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  it('makes up a name and takes no input for {}', async () => {
    const { executionArn } = await start({ name: undefined, input: undefined });
    const described = await harness.describe(executionArn ?? '');
    expect(described).toMatchObject({ name: expect.stringMatching(/^[0-9a-f-]{36}$/), input: '{}' });
  });

  it.each([
    [{ name: 'A 1' }, 'InvalidName'],
    [{ name: 'A/1' }, 'InvalidName'],
    [{ name: 'a'.repeat(81) }, 'ValidationException'],
    [{ input: '{' }, 'InvalidExecutionInput'],
    [{ input: `"${'a'.repeat(262_144)}"` }, 'ValidationException'],
    [{ stateMachineArn: `${MACHINE}-2` }, 'StateMachineDoesNotExist'],
    [{ stateMachineArn: 'approval' }, 'InvalidArn'],
  ])('refuses %j', async (fields, name) => {
    await expect(start(fields)).rejects.toMatchObject({ name, $fault: 'client', $metadata: { httpStatusCode: 400 } });
  });
});

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Another signature, a signature that decodes to the same bytes (its last character has two spare bits), and one part too many. */
const lookalikes = (token: string): string[] => {
  const last = BASE64URL.indexOf(token.at(-1)!);
  return [...[last ^ 32, last ^ 1].map((place) => token.slice(0, -1) + BASE64URL[place]!), `${token}.x`];
};

describe('task tokens', () => {
  it.each([
    ['SendTaskSuccess', (taskToken: string) => new SendTaskSuccessCommand({ taskToken, output: '{}' })],
    ['SendTaskFailure', (taskToken: string) => new SendTaskFailureCommand({ taskToken, error: 'E' })],
    ['SendTaskHeartbeat', (taskToken: string) => new SendTaskHeartbeatCommand({ taskToken })],
  ])('%s tells an invented token from a used one', async (_, command) => {
    await harness.start('A-1');
    const token = harness.token();
    await refused(command('invented'), 'InvalidToken');
    for (const other of lookalikes(token)) await refused(command(other), 'InvalidToken');
    await expect(send(command(token))).resolves.toBeDefined();
    await harness.succeed(token, { outcome: 'accept' }).catch(() => undefined);
    await harness.idle();
    await refused(command(token), 'TaskTimedOut');
  });

  it('refuses an output that is not JSON and keeps the task open', async () => {
    await harness.start('A-1');
    const taskToken = harness.token();
    await refused(new SendTaskSuccessCommand({ taskToken, output: 'yes' }), 'InvalidOutput');
    await harness.succeed(taskToken, { outcome: 'accept' });
    expect(harness.calls).toHaveLength(2);
  });
});

describe('unknown things', () => {
  it.each([
    [new DescribeExecutionCommand({ executionArn: MISSING }), 'ExecutionDoesNotExist'],
    [new DescribeExecutionCommand({ executionArn: 'nobody' }), 'InvalidArn'],
    [new GetExecutionHistoryCommand({ executionArn: MISSING }), 'ExecutionDoesNotExist'],
    [new StopExecutionCommand({ executionArn: MISSING }), 'ExecutionDoesNotExist'],
    [new StopExecutionCommand({ executionArn: MISSING.replace('approval', 'other') }), 'ExecutionDoesNotExist'],
    [new ListExecutionsCommand({ stateMachineArn: `${MACHINE}2` }), 'StateMachineDoesNotExist'],
    [new ListExecutionsCommand({ stateMachineArn: MACHINE, nextToken: 'invented' }), 'InvalidToken'],
    [new ListExecutionsCommand({ stateMachineArn: MACHINE, maxResults: 1001 }), 'ValidationException'],
    [new ListStateMachinesCommand({}), 'UnknownOperationException'],
  ])('%#: refuses', async (command, name) => {
    await refused(command, name);
  });

  it('refuses a body that is not JSON', async () => {
    const headers = { 'x-amz-target': 'AWSStepFunctions.DescribeExecution' };
    const answer = await fetch(harness.service().endpoint, { method: 'POST', headers, body: '{' });
    expect([answer.status, await answer.json()]).toMatchObject([400, { __type: 'SerializationException' }]);
  });
});

describe('StopExecution', () => {
  it('ends once; stopping again answers with the first end', async () => {
    const executionArn = await harness.start('A-1');
    const first = await harness.client().send(new StopExecutionCommand({ executionArn, cause: 'first' }));
    harness.time.now += 1000;
    const again = await harness.client().send(new StopExecutionCommand({ executionArn, cause: 'again' }));
    expect(again.stopDate).toEqual(first.stopDate);
    expect(await harness.describe(executionArn)).toMatchObject({ status: 'ABORTED', cause: 'first' });
    expect(await harness.eventTypes(executionArn)).toContain('ExecutionAborted');
  });
});

describe('ListExecutions', () => {
  const list = (fields: object = {}) =>
    harness.client().send(new ListExecutionsCommand({ stateMachineArn: MACHINE, ...fields }));
  const names = async (fields: object = {}) => (await list(fields)).executions?.map(({ name }) => name);

  beforeEach(async () => {
    for (const name of ['A-1', 'A-2', 'A-3', 'A-4', 'A-5']) await harness.start(name);
    await harness.client().send(new StopExecutionCommand({ executionArn: MISSING.replace('nobody', 'A-2') }));
  });

  it('lists the newest first, also by status', async () => {
    expect(await names()).toEqual(['A-5', 'A-4', 'A-3', 'A-2', 'A-1']);
    expect(await names({ statusFilter: 'RUNNING' })).toEqual(['A-5', 'A-4', 'A-3', 'A-1']);
    expect(await names({ statusFilter: 'ABORTED' })).toEqual(['A-2']);
    expect(await names({ statusFilter: 'FAILED' })).toEqual([]);
  });

  it('pages without gap or repetition while others start', async () => {
    const first = await list({ statusFilter: 'RUNNING', maxResults: 2 });
    await harness.start('A-6');
    const second = await list({ statusFilter: 'RUNNING', maxResults: 2, nextToken: first.nextToken });
    const both = [...(first.executions ?? []), ...(second.executions ?? [])];
    expect(both.map(({ name }) => name)).toEqual(['A-5', 'A-4', 'A-3', 'A-1']);
    expect(second.nextToken).toBeUndefined();
  });
});

describe('GetExecutionHistory', () => {
  const history = async (fields: object) => {
    const executionArn = MISSING.replace('nobody', 'A-1');
    return harness.client().send(new GetExecutionHistoryCommand({ executionArn, ...fields }));
  };
  beforeEach(() => harness.start('A-1'));

  it('pages in both directions', async () => {
    const first = await history({ maxResults: 3 });
    const second = await history({ maxResults: 100, nextToken: first.nextToken });
    const ids = [...(first.events ?? []), ...(second.events ?? [])].map(({ id }) => id);
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const last = await history({ maxResults: 2, reverseOrder: true });
    expect(last.events?.map(({ id }) => id)).toEqual([7, 6]);
  });

  it('leaves data out when asked to', async () => {
    const { events } = await history({ includeExecutionData: false });
    expect(events?.[3]?.stateEnteredEventDetails).toEqual({ name: 'Disposition' });
    expect(JSON.stringify(events)).not.toContain('caseId');
  });
});
