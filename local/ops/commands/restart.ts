import { present } from '../../../functions/domain/present';
import { isClosed } from '../../../functions/domain/sop/sop';
import { restartStuckCase } from '../../../functions/use-cases/restart-stuck-case';
import type { OpsDeps } from '../connect';
import { noSuchCase, type Result } from './result';

/** Restarts a case's workflow at its step if it failed, ended after its year, was never started, or waits for nobody. */
export const restart = async (deps: Pick<OpsDeps, 'cases' | 'workflow' | 'log'>, caseId: string): Promise<Result> => {
  const before = await deps.cases.view(caseId);
  if (!before) return { rows: [{ caseId, fault: noSuchCase }], failed: true };
  const stateBefore = await deps.workflow.state(before.head);
  await restartStuckCase(deps, caseId);
  const { head } = present(await deps.cases.view(caseId), caseId);
  const stateAfter = await deps.workflow.state(head);
  const row = {
    caseId,
    status: head.status,
    step: head.next?.step,
    was: stateBefore,
    is: stateAfter,
    execution: head.execution,
  };
  return { rows: [row], failed: !isClosed(head.status) && stateAfter !== 'running' };
};
