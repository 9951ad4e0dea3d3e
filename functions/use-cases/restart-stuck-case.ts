import type { Workflow } from '../ports/workflow';
import { deliver, type DeliverDeps, startNext } from './deliver-outcome';

export type RestartDeps = DeliverDeps & { workflow: Pick<Workflow, 'stop'> };

/**
 * `deliver` for a case that has stood too long. An execution may wait with a token that the table does not have. Either the table was
 * restored to an earlier hour, or a late run of a wait wrote its own over it. The recorded outcome can then never be handed over. So that
 * execution is ended, and the next one starts at the step that the head names. An execution that was about to open it loses nothing: the
 * one that comes second finds the step open, and gives it its token.
 */
export const restartStuckCase = async (deps: RestartDeps, caseId: string): Promise<void> => {
  const unopened = await deliver(deps, caseId);
  if (!unopened) return;
  await deps.workflow.stop(unopened.head);
  // Not asked how it is: what describes executions may be a moment behind.
  await startNext(deps, unopened, 'ended');
};
