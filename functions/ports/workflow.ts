import type { CaseHead } from '../domain/case/records';
import type { StepId } from '../domain/sop/sop';

/** The answer to a waiting task: only ids, no personal data. */
interface Answer {
  caseId: string;
  step: StepId;
  outcome: string;
  /** The step that the head names next, or 'none' for a closed case. */
  next: string;
}

export interface Workflow {
  /** Starts `{caseId}-{execution}` at the head's next step. A repeated start changes nothing. */
  start(head: CaseHead): Promise<void>;
  /** Answers a waiting task. `gone`: the token was already answered, replaced or timed out. */
  answer(token: string, answer: Answer): Promise<'given' | 'gone'>;
  /** Returns the state of the execution `{caseId}-{execution}`. */
  state(head: CaseHead): Promise<'running' | 'ended' | 'missing'>;
  /** Stops `{caseId}-{execution}` at its present state. Does nothing if it has ended. */
  stop(head: CaseHead): Promise<void>;
}
