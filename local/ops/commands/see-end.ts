import { type CaseStatus, isClosed } from '../../../functions/domain/sop/sop';
import type { OpsDeps } from '../connect';
import { noSuchCase, type Result } from './result';

interface PollingOptions {
  /** The number of times to read the case. */
  attempts: number;
  pause(): Promise<unknown>;
}

/**
 * Waits until a case is closed and its execution has ended. A first deployment must prove that a decision ends its execution, because AWS
 * documents the right to answer a task in two ways.
 */
export const seeEnd = async (
  { cases, workflow }: Pick<OpsDeps, 'cases' | 'workflow'>,
  caseId: string,
  { attempts, pause }: PollingOptions,
): Promise<Result> => {
  let status: CaseStatus | undefined;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const view = await cases.view(caseId);
    if (!view) return { rows: [{ caseId, fault: noSuchCase }], failed: true };
    status = view.head.status;
    if (isClosed(view.head.status) && (await workflow.state(view.head)) === 'ended')
      return { rows: [{ caseId, status, execution: 'ended' }] };
    if (attempt < attempts) await pause();
  }
  const fault =
    status && isClosed(status)
      ? 'the case is closed, but its execution waits: read the log of the function that decided, for its right to SendTaskSuccess'
      : 'it is still open: withdraw it by the link in its mail, then run this again';
  return { rows: [{ caseId, status, fault }], failed: true };
};
