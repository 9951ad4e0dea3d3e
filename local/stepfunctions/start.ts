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
  /** The folder of the journal and the token key, created if missing. Only one process may use it at a time. */
  directory: string;
  /** ASL (JSONPath) with its placeholders filled. */
  stateMachine: { name: string; definition: unknown };
  invoke: Invoke;
  /** The port, a free one by default. */
  port?: number;
  clock?: { now(): Date };
  /** Returns the milliseconds to wait before a retry, for the seconds in the definition. Tests shorten them. */
  retryDelay?: (seconds: number) => number;
  /** Called for internal errors. */
  onError?: (error: unknown) => void;
  /** Called with a message for an operator: the disk is full, or the journal is damaged. */
  report?: (message: string) => void;
  /** Replaces the disk in tests. */
  disk?: Disk;
}

export interface StepFunctions {
  endpoint: string;
  stateMachineArn: string;
  /** Resolves when no state is being processed: every execution waits (for a callback or a time) or has ended. */
  idle(): Promise<void>;
  /** Checks the due times now, for tests that move their own clock. */
  checkDueTimes(): void;
  /** Answers open requests and closes the journal. The next start calls the functions again that are still running. */
  close(): Promise<void>;
}

/**
 * Starts a durable Step Functions endpoint for one state machine on 127.0.0.1, and continues the executions in its journal.
 * @throws Error for an invalid or unsupported definition, for a damaged journal, or for a port in use
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
  // Runs last, because a repeated function may itself call this endpoint.
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
