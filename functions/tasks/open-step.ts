import * as z from 'zod/mini';
import { lastDecided, openRecord, viewAfter } from '../domain/case/case';
import { entitledTo } from '../domain/case/entitlement';
import { NotFound } from '../domain/errors';
import { open, recordedOutcome } from '../domain/sop/opening';
import { type CaseView, type Dossier, stepId } from '../domain/case/records';
import type { Deps } from '../ports/deps';
import type { OfficeNow } from '../ports/office';
import { retryOnConflict } from '../use-cases/retry-on-conflict';
import { nextOf } from '../use-cases/deliver-outcome';
import { type NotifyDeps, sendPendingMails } from '../use-cases/notify';
import { startDocuments } from '../use-cases/start-documents';

const input = z.object({ caseId: z.uuid(), step: stepId, taskToken: z.string() });
type Input = z.infer<typeof input>;
export type OpenStepDeps = NotifyDeps & Pick<Deps, 'workflow' | 'register' | 'background'>;

/** The wait is for a step that the head has left: it is told at once what was recorded. */
const answerAtOnce = async (deps: OpenStepDeps, view: CaseView, { caseId, step, taskToken }: Input) => {
  const outcome = recordedOutcome(view, step);
  if (!outcome) throw new Error(`${step} is neither next nor decided`);
  await deps.workflow.answer(taskToken, { caseId, step, outcome, next: nextOf(view) });
};

interface Owing {
  dossier: Dossier;
  /** As it was read to open the step: who decides is mailed. */
  office?: OfficeNow;
}

/** Opens the step, or gives its open record the retried wait's new token. @returns the case where it may owe mails */
const openOrRetoken = async (deps: OpenStepDeps, task: Input): Promise<Owing | undefined> => {
  // Should the roster change this very moment, the next pass over the holders moves the step.
  const [view, office] = await Promise.all([deps.cases.dossier(task.caseId), deps.office.recent()]);
  if (!view) throw new NotFound(task.caseId);
  const { next } = view.head;
  if (next?.step !== task.step) {
    await answerAtOnce(deps, view, task);
    return undefined;
  }
  if (openRecord(view)) {
    await deps.cases.replaceToken(view.head, task.taskToken);
    return (view.head.owes ?? []).length > 0 ? { dossier: view } : undefined;
  }
  const now = deps.clock.now();
  // Before the step opens, so that a retry does it again.
  if (lastDecided(view)?.step === 'request') await deps.register.addWords(view.head);
  const entitled = entitledTo(view.head, next.step, office.roster, now);
  const opening = open(view, entitled, task.taskToken, now, office.holidays);
  await deps.cases.open(opening);
  deps.log('opened', { caseId: task.caseId, ...next });
  return { dossier: { ...viewAfter(opening), forms: view.forms }, office };
};

/**
 * The state machine's wait calls this with a fresh token: opens the step that the head names, mails its holder and the
 * applicant, and has the documents made of what was decided before. A head that moves meanwhile is read again.
 */
export const openStep =
  (deps: OpenStepDeps) =>
  async (event: unknown): Promise<object> => {
    const task = input.parse(event);
    const addPending = await retryOnConflict(() => openOrRetoken(deps, task));
    if (addPending) {
      await sendPendingMails(deps, addPending.dossier, addPending.office);
      // Last: nobody waits for a document longer than for the mail that leads to it.
      await startDocuments(deps, addPending.dossier.head);
    }
    return {};
  };
