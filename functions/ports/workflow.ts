import type { CaseHead } from '../domain/case/records';
import type { StepId } from '../domain/sop/sop';

/** The answer to a wait: ids only, no personal data. */
interface Answer {
  caseId: string;
  step: StepId;
  outcome: string;
  /** The step that the head names next; 'none' where the case is closed. */
  next: string;
}

export interface Workflow {
  /** Starts `{caseId}-{execution}` at the head's next step; starting it again changes nothing. */
  start(head: CaseHead): Promise<void>;
  /** `gone`: the token was answered, replaced or timed out before. */
  answer(token: string, answer: Answer): Promise<'given' | 'gone'>;
  /** Returns the state of the execution `{caseId}-{execution}`. */
  state(head: CaseHead): Promise<'running' | 'ended' | 'missing'>;
  /** Ends `{caseId}-{execution}` where it stands; one that has ended stays as it is. */
  stop(head: CaseHead): Promise<void>;
}
