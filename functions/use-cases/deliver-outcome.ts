import { present } from '../domain/present';
import { isOpen, lastDecided, openRecord } from '../domain/case/case';
import { ConcurrencyConflict } from '../domain/errors';
import type { CaseView, StepRecord } from '../domain/case/records';
import type { Deps } from '../ports/deps';
import type { Workflow } from '../ports/workflow';

export type DeliverDeps = Pick<Deps, 'cases' | 'log'> & { workflow: Pick<Workflow, 'start' | 'answer' | 'state'> };

/** The step that the head names, for the state machine's branches. */
export const nextOf = ({ head }: CaseView): string => head.next?.step ?? 'none';

/** The newest decided record whose wait may still be unanswered. */
const toAnswer = ({ steps }: CaseView): StepRecord | undefined =>
  lastDecided({ steps: steps.filter((record) => !isOpen(record) && record.token) });

/** Starts the execution after one that ended; one that was never started gets its own. */
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
 * Hands the recorded outcome to the wait. A token that is gone was answered or replaced: then the head and the execution are read, and
 * nothing is assumed. Safe to call any number of times. `recorded`: the view as the caller just wrote it.
 * @returns the case where its execution runs, yet nobody took the outcome and the next step is not open. It is about to open, or never will
 */
export const deliver = async (
  deps: DeliverDeps,
  caseId: string,
  recorded?: CaseView,
): Promise<CaseView | undefined> => {
  let tried: string | undefined;
  for (let view = recorded; ; view = undefined) {
    view ??= await deps.cases.view(caseId);
    if (!view) return undefined;
    const record = toAnswer(view);
    if (record?.token && record.token !== tried && !(openRecord(view) && view.head.next)) {
      tried = record.token;
      const { step, outcome } = record;
      if (
        (await deps.workflow.answer(record.token, {
          caseId,
          step,
          outcome: present(outcome, 'the outcome'),
          next: nextOf(view),
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
