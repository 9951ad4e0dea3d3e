import { present } from '../domain/present';
import { isOpen, lastDecided, openRecord } from '../domain/case/case';
import { ConcurrencyConflict } from '../domain/errors';
import type { CaseView, StepRecord } from '../domain/case/records';
import type { Deps } from '../ports/deps';
import type { Workflow } from '../ports/workflow';

export type DeliverDeps = Pick<Deps, 'cases' | 'log'> & { workflow: Pick<Workflow, 'start' | 'answer' | 'state'> };

/** Returns the step that the head names as next, or "none". The state machine branches on it. */
export const nextStepName = ({ head }: CaseView): string => head.next?.step ?? 'none';

/** Returns the newest decided record whose task token may still be unanswered. */
const unansweredRecord = ({ steps }: CaseView): StepRecord | undefined =>
  lastDecided({ steps: steps.filter((record) => !isOpen(record) && record.token) });

/** Starts the next execution after one that ended, or the first one if it was never started. */
export const startNext = async (
  { cases, workflow, log }: DeliverDeps,
  view: CaseView,
  was: 'ended' | 'missing',
): Promise<void> => {
  try {
    const head = was === 'missing' ? view.head : await cases.nextExecution(view.head);
    await workflow.start(head);
    log('restarted', { caseId: head.caseId });
  } catch (error) {
    if (!(error instanceof ConcurrencyConflict)) throw error;
  }
};

/**
 * Answers the waiting execution with the recorded outcome. If the token is gone, it reads the head and the execution's state again before
 * it acts. Safe to call any number of times. `recorded`: the view that the caller has just written.
 * @returns the case if its execution runs, the outcome was not delivered, and the next step is not open. That step may still open, or
 * never.
 */
export const deliver = async (
  deps: DeliverDeps,
  caseId: string,
  recorded?: CaseView,
): Promise<CaseView | undefined> => {
  let triedToken: string | undefined;
  for (let view = recorded; ; view = undefined) {
    view ??= await deps.cases.view(caseId);
    if (!view) return undefined;
    const record = unansweredRecord(view);
    if (record?.token && record.token !== triedToken && !(openRecord(view) && view.head.next)) {
      triedToken = record.token;
      const { step, outcome } = record;
      if (
        (await deps.workflow.answer(record.token, {
          caseId,
          step,
          outcome: present(outcome, 'the outcome'),
          next: nextStepName(view),
        })) === 'given'
      )
        return undefined;
      continue;
    }
    if (!view.head.next && !view.head.flagged) return undefined;
    const state = await deps.workflow.state(view.head);
    if (state === 'running') return view.head.next && !openRecord(view) ? view : undefined;
    await startNext(deps, view, state);
    return undefined;
  }
};
