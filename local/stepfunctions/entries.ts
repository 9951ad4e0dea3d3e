import type { Json } from './asl';
import type { Outcome } from './next-step';

export type EndStatus = 'SUCCEEDED' | 'FAILED' | 'ABORTED' | 'TIMED_OUT';
export type Status = 'RUNNING' | EndStatus;

/** An event of an execution. The journal holds only events, and all state follows from them. */
export type Entry =
  /** `input` is the text as sent, for the comparison with a second start. */
  | { kind: 'start'; input: string; state: string }
  | { kind: 'move'; state: string; output: Json }
  /** Seconds of a Wait state or of a Retry have begun to run. */
  | { kind: 'delay'; resumeAt: number }
  /** `serial` counts the attempts of the whole execution. The task token is derived from it. */
  | { kind: 'attempt'; serial: number; payload: Json; timeoutAt?: number }
  /** The function of a callback task has returned. Before this entry, a restart calls it again. */
  | { kind: 'invoked'; output: Json }
  | { kind: 'outcome'; outcome: Outcome }
  | { kind: 'end'; status: EndStatus; output?: Json; error?: string; cause?: string };

/** One line of the journal: execution name, byte offset of its previous line (-1: none), time in ms, entry. */
export interface Line {
  name: string;
  previous: number;
  at: number;
  entry: Entry;
}
