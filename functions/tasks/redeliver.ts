import { openRecord } from '../domain/case';
import { isClosed } from '../domain/sop';
import { errorName } from '../log';
import { deliver, type DeliverDeps } from './deliver';
import { type MoveDeps, moveHolders } from './move-holders';
import { type NotifyDeps, sendOwed } from './notify';

const batch = 100;
const againAfterMinutes = 5;

/** Looks after one case: a decision not handed over, an execution that does not run, mails still owed. */
const lookAfter = async (deps: NotifyDeps & DeliverDeps, caseId: string): Promise<void> => {
  const view = await deps.cases.view(caseId);
  if (!view) return;
  const { head } = view;
  const again = new Date(deps.clock.now().getTime() + againAfterMinutes * 60_000);
  await deps.cases.settle(head, head.unsent ?? [], again);
  await deliver(deps, caseId);
  if (isClosed(head.status) || openRecord(view)) await sendOwed(deps, caseId);
  deps.log('redelivered', { caseId });
};

/** Every 5 minutes: hands over what got stuck, and moves what waits for a former holder. One case's trouble does not keep the others waiting. */
export const redeliver = (deps: MoveDeps & DeliverDeps) => async (): Promise<{ looked: number }> => {
  const due = await deps.cases.due(deps.clock.now(), batch);
  for (const caseId of due) {
    try {
      await lookAfter(deps, caseId);
    } catch (error) {
      deps.log('failed', { caseId, error: errorName(error) });
    }
  }
  await moveHolders(deps);
  return { looked: due.length };
};
