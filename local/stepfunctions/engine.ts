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

interface EngineOptions {
  machine: Machine;
  executions: Executions;
  tokens: TaskTokens;
  invoke: Invoke;
  clock: { now(): Date };
  /** Returns the milliseconds to wait before a retry, for the seconds in the definition. Tests shorten them. */
  retryDelay: (seconds: number) => number;
  onError: (error: unknown) => void;
}

/**
 * Moves executions from state to state. Each change is first an entry in the journal. A waiting execution takes no more than its
 * `Execution` in memory: no promise and no timer.
 */
export class Engine {
  readonly #options: EngineOptions;
  readonly #work: ReturnType<typeof createWorkCount>;
  readonly #reminder: ReturnType<typeof createReminder>;
  #closed = false;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#work = createWorkCount(options.onError);
    this.#reminder = createReminder(
      () => this.#now(),
      () => this.#runDue(),
    );
  }

  /** Starts a new execution under an unused name. */
  start(name: string, input: string): Execution {
    const { executions, machine } = this.#options;
    const execution = executions.record(name, { kind: 'start', input, state: machine.startAt });
    this.#reminder.at(execution.startedAt + machine.limit);
    this.#wake(execution);
    return execution;
  }

  /** Returns true if an attempt is the current one and has no outcome yet. */
  isOpen(execution: Execution, serial: number): boolean {
    return !this.#closed && execution.live?.open === true && execution.live.serial === serial;
  }

  /** Gives an attempt its only outcome. Returns false if it already has one or is not the current attempt. */
  completeAttempt(execution: Execution, serial: number, outcome: Outcome): boolean {
    if (!this.isOpen(execution, serial)) return false;
    this.#record(execution, { kind: 'outcome', outcome });
    this.#wake(execution);
    return true;
  }

  /** Ends an execution on request. */
  abort(execution: Execution, error?: string, cause?: string): void {
    this.#end(execution, 'ABORTED', { error, cause });
  }

  /** Checks all due times and the unfinished work of an earlier process now. */
  runDue(): void {
    this.#reminder.at(this.#runDue());
  }

  /** Resolves when no state is being processed. */
  idle(): Promise<void> {
    return this.#work.idle();
  }

  /** Stops all further processing. */
  stop(): void {
    this.#closed = true;
    this.#reminder.stop();
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }

  #record(execution: Execution, entry: Entry): void {
    this.#options.executions.record(execution.name, entry);
  }

  #wake(execution: Execution): void {
    this.#work.track(this.#runUntilWaiting(execution));
  }

  /** Advances the execution until it waits or has ended. Async: a failing journal is then reported like other failed work. */
  async #runUntilWaiting(execution: Execution): Promise<void> {
    while (execution.live && this.#canAdvance(execution.live)) this.#advance(execution, execution.live);
  }

  #canAdvance(live: Live): boolean {
    if (this.#closed) return false;
    if (live.open) return !live.invoked && live.called !== live.serial;
    return live.resumeAt === undefined || live.resumeAt <= this.#now();
  }

  /** Records the next entry of the execution, or calls the function of an attempt that a restart found open. */
  #advance(execution: Execution, live: Live): void {
    const { machine, retryDelay, tokens } = this.#options;
    const state = machine.states.get(live.state);
    if (!state) return this.#end(execution, 'FAILED', unknownState(live.state));
    const serial = live.open ? live.serial : live.serial + 1;
    const token = tokens.issue({ name: execution.name, startedAt: execution.startedAt, serial });
    const context = contextOf(machine.name, execution, live, token);
    const step = nextStep(state, { input: parseJson(live.stateInput), context }, live.outcomes);
    if (step.kind !== 'attempt') return this.#leaveState(execution, step);
    if (live.open) return this.#work.track(this.#callTask(execution, live, step));
    if (step.delaySeconds > 0 && live.resumeAt === undefined) {
      return this.#delay(execution, this.#now() + retryDelay(step.delaySeconds));
    }
    const { TimeoutSeconds } = step.task;
    const timeoutAt = TimeoutSeconds === undefined ? undefined : this.#now() + TimeoutSeconds * 1000;
    this.#record(execution, { kind: 'attempt', serial, payload: step.payload, timeoutAt });
    if (timeoutAt !== undefined) this.#reminder.at(timeoutAt);
    this.#work.track(this.#callTask(execution, live, step));
  }

  #delay(execution: Execution, resumeAt: number): void {
    this.#record(execution, { kind: 'delay', resumeAt });
    this.#reminder.at(resumeAt);
  }

  #leaveState(execution: Execution, step: Exclude<Step, Attempt>): void {
    if (step.kind === 'move') this.#record(execution, { kind: 'move', state: step.next, output: step.output });
    else if (step.kind === 'end') this.#end(execution, 'SUCCEEDED', { output: step.output });
    else this.#end(execution, 'FAILED', { error: step.error, cause: step.cause });
  }

  async #callTask(execution: Execution, live: Live, { task, payload }: Attempt): Promise<void> {
    const { serial } = live;
    live.called = serial;
    // The attempt must first be on the disk: a function may see only a token that a restart still knows.
    await this.#options.executions.durable();
    if (!this.isOpen(execution, serial)) return;
    const outcome = await callFunction(this.#options.invoke, payload);
    if (!this.isOpen(execution, serial)) return;
    if ('output' in outcome && task.Resource === LAMBDA_CALLBACK)
      this.#record(execution, { kind: 'invoked', output: outcome.output });
    else this.completeAttempt(execution, serial, outcome);
  }

  #end(execution: Execution, status: EndStatus, result: { output?: Json; error?: string; cause?: string }): void {
    this.#record(execution, { kind: 'end', status, ...result });
  }

  /** Does the due work of all executions. Returns the time (ms) of the next due work. */
  #runDue(): number {
    const { executions } = this.#options;
    let next = Infinity;
    for (const execution of executions.all()) {
      if (execution.live && !this.#closed) next = Math.min(next, this.#runDueWorkOf(execution, execution.live));
    }
    executions.forgetOld();
    return next;
  }

  /** Ends, times out or wakes one execution if that is due. Returns the time (ms) of its next due work. */
  #runDueWorkOf(execution: Execution, live: Live): number {
    const time = this.#now();
    const endAt = execution.startedAt + this.#options.machine.limit;
    const due = (live.open ? live.timeoutAt : live.resumeAt) ?? Infinity;
    if (endAt <= time) this.#end(execution, 'TIMED_OUT', {});
    else if (live.open && due <= time) this.completeAttempt(execution, live.serial, { timeout: true });
    else if (this.#canAdvance(live)) this.#wake(execution);
    return due > time ? Math.min(due, endAt) : endAt;
  }
}

const unknownState = (state: string) => ({
  error: 'States.Runtime',
  cause: `State "${state}" is not in the definition`,
});
