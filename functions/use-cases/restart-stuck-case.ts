import type { Workflow } from '../ports/workflow';
import { deliver, type DeliverDeps, startNext } from './deliver-outcome';

export type RestartDeps = DeliverDeps & { workflow: Pick<Workflow, 'stop'> };

/**
 * Runs `deliver` for a case that has been stuck too long. An execution may wait with a token that the table does not have. Either the table
 * was restored to an earlier hour, or a late retry overwrote the token. The recorded outcome can then never be delivered. The function
 * stops that execution and starts the next one at the step that the head names. It is safe for an execution that was about to open the
 * step: the second execution finds the step open and gives it its token.
 */
export const restartStuckCase = async (deps: RestartDeps, caseId: string): Promise<void> => {
  const unopened = await deliver(deps, caseId);
  if (!unopened) return;
  await deps.workflow.stop(unopened.head);
  // Does not read the execution's state, because it may be a moment old.
  await startNext(deps, unopened, 'ended');
};
