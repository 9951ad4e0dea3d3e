import { isOpen, lastDecided, openRecord } from '../domain/case';
import { HeadMoved } from '../domain/errors';
import type { CaseView, StepRecord } from '../domain/records';
import type { Deps } from '../deps';

export type DeliverDeps = Pick<Deps, 'cases' | 'workflow' | 'log'>;

/** The step that the head names, for the state machine's branches. */
export const nextOf = ({ head }: CaseView): string => head.next?.step ?? 'none';

/** The newest decided record whose wait may still be unanswered. */
const toAnswer = ({ steps }: CaseView): StepRecord | undefined =>
  lastDecided({ steps: steps.filter((record) => !isOpen(record) && record.token) });

/** A live case whose execution does not run gets the next one; one that was never started gets its own. */
const restart = async ({ cases, workflow, log }: DeliverDeps, view: CaseView): Promise<void> => {
  const state = await workflow.state(view.head);
  if (state === 'running') return;
  try {
    const head = state === 'missing' ? view.head : await cases.nextExecution(view.head);
    await workflow.start(head);
    log('restarted', { caseId: head.caseId });
  } catch (error) {
    if (!(error instanceof HeadMoved)) throw error;
  }
};

/**
 * Hands the recorded outcome to the wait. A token that is gone was answered or replaced: then the head and the execution
 * are looked at, nothing is assumed. Safe to call any number of times. `recorded`: the view as the caller just wrote it.
 */
export const deliver = async (deps: DeliverDeps, caseId: string, recorded?: CaseView): Promise<void> => {
  let tried: string | undefined;
  for (let view = recorded; ; view = undefined) {
    view ??= await deps.cases.view(caseId);
    if (!view) return;
    const record = toAnswer(view);
    if (record?.token && record.token !== tried && !(openRecord(view) && view.head.next)) {
      tried = record.token;
      const { step, outcome } = record;
      if (
        (await deps.workflow.answer(record.token, { caseId, step, outcome: outcome!, next: nextOf(view) })) === 'given'
      )
        return;
      continue;
    }
    if (view.head.next || view.head.flagged) await restart(deps, view);
    return;
  }
};
