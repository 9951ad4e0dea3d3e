import { type Json, LAMBDA_CALLBACK, parseJson } from './asl';
import { callFunction, type Invoke } from './call-function';
import { contextOf } from './context';
import type { EndStatus, Entry } from './entries';
import type { Execution, Live } from './execution';
import type { Executions } from './executions';
import type { Machine } from './machine';
import { type Attempt, nextStep, type Outcome, type Step } from './next-step';
import { createReminder } from './reminder';
import type { TaskTokens } from './task-tokens';
import { createWorkCount } from './work-count';

export interface EngineOptions {
  machine: Machine;
  executions: Executions;
  tokens: TaskTokens;
  invoke: Invoke;
  clock: { now(): Date };
  /** Milliseconds to wait for the seconds that Retry asks for. */
  retryDelay: (seconds: number) => number;
  onError: (error: unknown) => void;
}

export type Engine = ReturnType<typeof createEngine>;

/**
 * Moves executions from state to state. Everything that happens is first an entry in the journal; between two entries
 * of an execution that waits, nothing of it is alive but its row in memory.
 */
export function createEngine(options: EngineOptions) {
  const { machine, executions, tokens, clock } = options;
  const work = createWorkCount(options.onError);
  const now = () => clock.now().getTime();
  const reminder = createReminder(now, runDue);
  let closed = false;

  const isOpen = (execution: Execution, serial: number) =>
    !closed && execution.live?.open === true && execution.live.serial === serial;

  const record = (execution: Execution, entry: Entry) => executions.record(execution.name, entry);

  function wake(execution: Execution): void {
    work.track(goOn(execution));
  }

  /** Moves the execution on until it waits or has ended. Async, so that a journal that fails is reported like any other work. */
  async function goOn(execution: Execution): Promise<void> {
    while (execution.live && canGoOn(execution.live)) advance(execution, execution.live);
  }

  function canGoOn(live: Live): boolean {
    if (closed) return false;
    if (live.open) return !live.invoked && live.called !== live.serial;
    return live.resumeAt === undefined || live.resumeAt <= now();
  }

  /** Records what follows for the execution, or calls the function of an attempt that a restart found open. */
  function advance(execution: Execution, live: Live): void {
    const state = machine.states.get(live.state);
    if (!state) return end(execution, 'FAILED', noLonger(live.state));
    const serial = live.open ? live.serial : live.serial + 1;
    const token = tokens.issue({ name: execution.name, startedAt: execution.startedAt, serial });
    const context = contextOf(machine.name, execution, live, token);
    const step = nextStep(state, { input: parseJson(live.stateInput), context }, live.outcomes);
    if (step.kind !== 'attempt') return leave(execution, step);
    if (live.open) return work.track(callTask(execution, live, step));
    if (step.delaySeconds > 0 && live.resumeAt === undefined) {
      return delay(execution, now() + options.retryDelay(step.delaySeconds));
    }
    const { TimeoutSeconds } = step.task;
    const timeoutAt = TimeoutSeconds === undefined ? undefined : now() + TimeoutSeconds * 1000;
    record(execution, { kind: 'attempt', serial, payload: step.payload, timeoutAt });
    if (timeoutAt !== undefined) reminder.at(timeoutAt);
    work.track(callTask(execution, live, step));
  }

  function delay(execution: Execution, resumeAt: number): void {
    record(execution, { kind: 'delay', resumeAt });
    reminder.at(resumeAt);
  }

  function leave(execution: Execution, step: Exclude<Step, Attempt>): void {
    if (step.kind === 'move') record(execution, { kind: 'move', state: step.next, output: step.output });
    else if (step.kind === 'end') end(execution, 'SUCCEEDED', { output: step.output });
    else end(execution, 'FAILED', { error: step.error, cause: step.cause });
  }

  async function callTask(execution: Execution, live: Live, { task, payload }: Attempt): Promise<void> {
    const { serial } = live;
    live.called = serial;
    // The attempt must be on the disk first: a function may only ever see a token that a restart still knows.
    await executions.durable();
    if (!isOpen(execution, serial)) return;
    const outcome = await callFunction(options.invoke, payload);
    if (!isOpen(execution, serial)) return;
    if ('output' in outcome && task.Resource === LAMBDA_CALLBACK)
      record(execution, { kind: 'invoked', output: outcome.output });
    else settle(execution, serial, outcome);
  }

  /** Gives an attempt its one outcome; false when it has one already or is not the current attempt. */
  function settle(execution: Execution, serial: number, outcome: Outcome): boolean {
    if (!isOpen(execution, serial)) return false;
    record(execution, { kind: 'outcome', outcome });
    wake(execution);
    return true;
  }

  function end(
    execution: Execution,
    status: EndStatus,
    result: { output?: Json; error?: string; cause?: string },
  ): void {
    record(execution, { kind: 'end', status, ...result });
  }

  /** Does what is due now. Returns the time (ms) at which something is due next. */
  function runDue(): number {
    let next = Infinity;
    for (const execution of executions.all()) {
      if (execution.live && !closed) next = Math.min(next, remind(execution, execution.live));
    }
    executions.forgetOld();
    return next;
  }

  function remind(execution: Execution, live: Live): number {
    const time = now();
    const endAt = execution.startedAt + machine.limit;
    const due = (live.open ? live.timeoutAt : live.resumeAt) ?? Infinity;
    if (endAt <= time) end(execution, 'TIMED_OUT', {});
    else if (live.open && due <= time) settle(execution, live.serial, { timeout: true });
    else if (canGoOn(live)) wake(execution);
    return due > time ? Math.min(due, endAt) : endAt;
  }

  return {
    /** Starts a new execution under a free name. */
    start(name: string, input: string): Execution {
      const execution = executions.record(name, { kind: 'start', input, state: machine.startAt });
      reminder.at(execution.startedAt + machine.limit);
      wake(execution);
      return execution;
    },
    settle,
    isOpen,
    abort: (execution: Execution, error?: string, cause?: string) => end(execution, 'ABORTED', { error, cause }),
    /** Looks at all due times and at what a former process left unfinished, now. */
    runDue: () => reminder.at(runDue()),
    idle: work.idle,
    stop(): void {
      closed = true;
      reminder.stop();
    },
  };
}

const noLonger = (state: string) => ({ error: 'States.Runtime', cause: `State "${state}" is not in the definition` });
