import * as z from 'zod/mini';
import { lastDecided, openRecord } from '../domain/case';
import { entitledTo } from '../domain/entitlement';
import { NotFound } from '../domain/errors';
import { open, recordedOutcome } from '../domain/opening';
import { type CaseView, stepId } from '../domain/records';
import type { Deps } from '../deps';
import { againWhenMoved } from './again';
import { nextOf } from './deliver';
import { type NotifyDeps, sendOwed } from './notify';

const input = z.object({ caseId: z.uuid(), step: stepId, taskToken: z.string() });
type Input = z.infer<typeof input>;
export type OpenStepDeps = NotifyDeps & Pick<Deps, 'workflow' | 'register'>;

/** The wait is for a step that the head has left: it is told at once what was recorded. */
const answerAtOnce = async (deps: OpenStepDeps, view: CaseView, { caseId, step, taskToken }: Input) => {
  const outcome = recordedOutcome(view, step);
  if (!outcome) throw new Error(`${step} is neither next nor decided`);
  await deps.workflow.answer(taskToken, { caseId, step, outcome, next: nextOf(view) });
};

/** Opens the step, or gives its open record the retried wait's new token. @returns whether mails may be owed */
const openOrRetoken = async (deps: OpenStepDeps, task: Input): Promise<boolean> => {
  const view = await deps.cases.view(task.caseId);
  if (!view) throw new NotFound(task.caseId);
  const { next } = view.head;
  if (next?.step !== task.step) {
    await answerAtOnce(deps, view, task);
    return false;
  }
  if (openRecord(view)) {
    await deps.cases.replaceToken(task.caseId, next, task.taskToken);
    return (view.head.unsent ?? []).length > 0;
  }
  const [office, now] = [await deps.office.current(), deps.clock.now()];
  // Before the step opens, so that a retry does it again.
  if (lastDecided(view)?.step === 'request') await deps.register.addWords(view.head);
  const entitled = entitledTo(view.head, next.step, office.roster, now);
  await deps.cases.open(open(view, entitled, task.taskToken, now, office.holidays), []);
  deps.log('opened', { caseId: task.caseId, ...next });
  return true;
};

/**
 * The state machine's wait calls this with a fresh token: opens the step that the head names, mails its holder and the
 * applicant. A head that moves meanwhile is read again.
 */
export const openStep =
  (deps: OpenStepDeps) =>
  async (event: unknown): Promise<object> => {
    const task = input.parse(event);
    if (await againWhenMoved(() => openOrRetoken(deps, task))) await sendOwed(deps, task.caseId);
    return {};
  };
