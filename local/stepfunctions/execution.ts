import type { Entry, Line, Status } from './entries';
import type { Outcome } from './next-step';

/** The part of an execution that stays in memory. A closed execution keeps only this part; the rest is read from the journal. */
export interface Execution {
  readonly name: string;
  /** The order of the start, never reused within a process. */
  readonly order: number;
  readonly startedAt: number;
  status: Status;
  stoppedAt?: number;
  /** The byte offsets of its first and last journal line, and the bytes of all its lines. */
  first: number;
  last: number;
  bytes: number;
  /** Present while the execution runs. */
  live?: Live;
}

/** The state of a running execution. JSON is kept as text, which is smaller than objects. */
export interface Live {
  input: string;
  state: string;
  stateInput: string;
  enteredAt: number;
  serial: number;
  outcomes: readonly Outcome[];
  /** True if the attempt `serial` has no outcome yet. */
  open: boolean;
  invoked: boolean;
  resumeAt?: number;
  timeoutAt?: number;
  /** The attempt whose function this process has called. Not in the journal. */
  called: number;
}

const NO_OUTCOMES: readonly Outcome[] = [];

/** Returns a new execution from its `start` line. */
export function startedExecution(line: Line, order: number, offset: number): Execution {
  const { entry, name, at } = line;
  if (entry.kind !== 'start') throw new Error(`The journal's first line of ${name} is not its start`);
  const { input, state } = entry;
  const live: Live = { ...enteredState(state, input, at), input, serial: 0, called: 0 };
  return { name, order, startedAt: at, status: 'RUNNING', first: offset, last: offset, bytes: 0, live };
}

/** Applies a later entry to the execution, both while running and when the journal is loaded. */
export function applyEntry(execution: Execution, entry: Entry, at: number): void {
  const { live } = execution;
  if (!live) return;
  switch (entry.kind) {
    case 'move':
      Object.assign(live, enteredState(entry.state, JSON.stringify(entry.output), at));
      return;
    case 'delay':
      live.resumeAt = entry.resumeAt;
      return;
    case 'attempt':
      live.serial = entry.serial;
      live.open = true;
      live.invoked = false;
      live.resumeAt = undefined;
      live.timeoutAt = entry.timeoutAt;
      return;
    case 'invoked':
      live.invoked = true;
      return;
    case 'outcome':
      live.open = false;
      live.timeoutAt = undefined;
      live.outcomes = [...live.outcomes, entry.outcome];
      return;
    case 'end':
      execution.status = entry.status;
      execution.stoppedAt = at;
      execution.live = undefined;
  }
}

const enteredState = (state: string, stateInput: string, enteredAt: number) => ({
  state,
  stateInput,
  enteredAt,
  outcomes: NO_OUTCOMES,
  open: false,
  invoked: false,
  resumeAt: undefined,
  timeoutAt: undefined,
});
