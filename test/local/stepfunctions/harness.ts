import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { type StepFunctions, startStepFunctions, type StepFunctionsOptions } from '../../../local/stepfunctions/start';

export interface Call {
  name: string;
  payload: { taskToken?: string; [field: string]: unknown };
}

type Functions = Record<string, (payload: Call['payload'], nth: number) => unknown>;

/** A client of the real SDK without retries, so that a test sees the first answer. */
export const clientOf = (endpoint: string) =>
  new SFNClient({
    endpoint,
    region: 'ap-southeast-3',
    maxAttempts: 1,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'stepfunctions-'));

/** Everything one test needs; `end` closes and removes it. */
export async function createHarness(
  definition: object,
  functions: Functions = {},
  options: Partial<StepFunctionsOptions> = {},
) {
  const directory = temporaryFolder();
  const calls: Call[] = [];
  const errors: unknown[] = [];
  const time = { now: Date.parse('2026-11-24T01:00:00Z') };
  let service: StepFunctions;
  let client: SFNClient;

  async function open() {
    service = await startStepFunctions({
      directory,
      stateMachine: { name: 'approval', definition },
      invoke: async (name, payload) => {
        const call = { name, payload: payload as Call['payload'] };
        calls.push(call);
        return functions[name]?.(call.payload, calls.filter((other) => other.name === name).length);
      },
      clock: { now: () => new Date(time.now) },
      retryDelay: () => 0,
      onError: (error) => errors.push(error),
      ...options,
    });
    client = clientOf(service.endpoint);
    await service.idle();
  }

  async function close() {
    client.destroy();
    await service.close();
  }

  await open();
  return {
    directory,
    calls,
    errors,
    time,
    service: () => service,
    client: () => client,
    idle: () => service.idle(),
    close,
    open,
    async restart() {
      await close();
      await open();
    },
    async end() {
      await close();
      rmSync(directory, { recursive: true, force: true });
    },
    /** The token that the function got at its last (or given) call. */
    token: (nth = -1) => calls.filter(({ payload }) => payload.taskToken).at(nth)?.payload.taskToken ?? '',
    async start(name: string, input: object = { caseId: name }) {
      const { stateMachineArn } = service;
      const started = await client.send(
        new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }),
      );
      await service.idle();
      return started.executionArn ?? '';
    },
    async succeed(taskToken: string, output: object) {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
      await service.idle();
    },
    describe: (executionArn: string) => client.send(new DescribeExecutionCommand({ executionArn })),
    async eventTypes(executionArn: string) {
      const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
      return (events ?? []).map(({ type }) => type);
    },
  };
}

export type Harness = Awaited<ReturnType<typeof createHarness>>;
