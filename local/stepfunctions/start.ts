import { mkdirSync } from 'node:fs';
import type { Invoke } from './call-function';
import { Engine } from './engine';
import { Executions } from './executions';
import type { Disk } from './journal';
import { loadMachine } from './machine';
import { stateMachineArnOf } from './names';
import { createOperations } from './operations';
import { createApp, listen } from './server';
import { openTaskTokens } from './task-tokens';

export interface StepFunctionsOptions {
  /** Folder of the journal and the token key; made if missing; used by one process at a time. */
  directory: string;
  /** ASL (JSONPath) with its placeholders filled. */
  stateMachine: { name: string; definition: unknown };
  invoke: Invoke;
  /** Default: a free port. */
  port?: number;
  clock?: { now(): Date };
  /** Milliseconds to wait for the seconds that Retry asks for. */
  retryDelay?: (seconds: number) => number;
  /** Told what went wrong inside. */
  onError?: (error: unknown) => void;
  /** Told in words what somebody must look after: a disk that takes no more, a damaged journal. */
  report?: (message: string) => void;
  /** Stands for the disk in tests. */
  disk?: Disk;
}

export interface StepFunctions {
  endpoint: string;
  stateMachineArn: string;
  /** Resolves when no state is being worked on: every execution waits (for a callback or a time) or has ended. */
  idle(): Promise<void>;
  /** Looks at the due times now; for tests that move their own clock. */
  checkDueTimes(): void;
  /** Answers open requests and closes the journal; functions still running are called again by the next start. */
  close(): Promise<void>;
}

/**
 * Starts a durable Step Functions endpoint for one state machine on 127.0.0.1 and goes on with the executions of its
 * journal.
 * @throws Error for a definition that is invalid or not supported, for a damaged journal, or when the port is taken
 */
export async function startStepFunctions(options: StepFunctionsOptions): Promise<StepFunctions> {
  const {
    clock = { now: () => new Date() },
    retryDelay = (seconds) => seconds * 1000,
    onError = console.error,
  } = options;
  const { name, definition } = options.stateMachine;
  const machine = loadMachine(name, definition);
  mkdirSync(options.directory, { recursive: true });
  const tokens = openTaskTokens(options.directory);
  const executions = new Executions(options.directory, clock, { report: options.report, disk: options.disk });
  const engine = new Engine({ machine, executions, tokens, invoke: options.invoke, clock, retryDelay, onError });
  const app = createApp(createOperations(machine, engine, executions, tokens), executions, onError);

  const stop = async () => {
    engine.stop();
    await executions.close();
  };
  const server = await listen(app, options.port ?? 0).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  // Only now: a function that is called again may itself call this endpoint.
  engine.runDue();

  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    stateMachineArn: stateMachineArnOf(machine.name),
    idle: () => engine.idle(),
    checkDueTimes: () => engine.runDue(),
    async close() {
      await server.close();
      await stop();
    },
  };
}
