import { lastDecided, openRecord, viewAfter } from '../domain/case/case';
import { entitledTo } from '../domain/case/entitlement';
import { NotFound } from '../domain/errors';
import { open, recordedOutcome } from '../domain/case/opening';
import type { CaseView, Dossier } from '../domain/case/records';
import type { FiledDossier } from '../domain/case/signed-form';
import type { StepId } from '../domain/sop/sop';
import type { Background } from '../ports/background';
import type { Register } from '../ports/register';
import type { Workflow } from '../ports/workflow';
import type { OfficeNow } from '../ports/office';
import { retryOnConflict } from './retry-on-conflict';
import { nextStepName } from './deliver-outcome';
import { sendPendingMails } from './send-pending-mails';
import type { NotifyDeps } from './notice-mails';
import { startDocuments } from './start-documents';

/** A task of the state machine: the step to open, and the token that answers it. */
interface StepToOpen {
  caseId: string;
  step: StepId;
  taskToken: string;
}
type OpenStepDeps = NotifyDeps & {
  background: Background<'issue-documents'>;
  workflow: Pick<Workflow, 'answer'>;
  register: Pick<Register, 'addWords'>;
};

/** Answers the task with the recorded outcome, because the head has already left this step. */
const answerAtOnce = async (deps: OpenStepDeps, view: CaseView, { caseId, step, taskToken }: StepToOpen) => {
  const outcome = recordedOutcome(view, step);
  if (!outcome) throw new Error(`${step} is neither next nor decided`);
  await deps.workflow.answer(taskToken, { caseId, step, outcome, next: nextStepName(view) });
};

/**
 * Returns true if the newest decision changed the words that find the case in the register: a request, or an agenda number on a sheet.
 */
const hasNewWords = (view: Dossier): boolean => {
  const newest = lastDecided(view);
  return (
    newest?.step === 'request' ||
    view.forms.some((form) => form.kind === 'decision' && form.seq === newest?.decidedSeq && form.data.agenda)
  );
};

interface Pending {
  dossier: FiledDossier;
  /** The office as read when the step opened. Its decider gets the mail. */
  office?: OfficeNow;
}

/**
 * Reads the case. A recent read is enough to open a step, because its writes fail after a conflict. Other callers need a consistent read.
 */
const caseOf = async ({ cases }: OpenStepDeps, { caseId, step }: StepToOpen, tried: number) => {
  const recent = tried === 1 ? await cases.dossier(caseId, true) : undefined;
  return recent?.head.next?.step === step && !openRecord(recent) ? recent : cases.dossier(caseId);
};

/** Opens the step, or gives its open record the new token of a retried task. @returns the case if it may have pending mails */
const openOrRetoken = async (deps: OpenStepDeps, task: StepToOpen, tried: number): Promise<Pending | undefined> => {
  // If the roster changes at this moment, the next pass of `move-holders` moves the step.
  const [view, office] = await Promise.all([caseOf(deps, task, tried), deps.office.recent()]);
  if (!view) throw new NotFound(task.caseId);
  const { next } = view.head;
  if (next?.step !== task.step) {
    // A withdrawal came before the step that would have added the words of the last decision.
    if (!next && hasNewWords(view)) await deps.register.addWords(view.head);
    await answerAtOnce(deps, view, task);
    return undefined;
  }
  if (openRecord(view)) {
    await deps.cases.replaceToken(view.head, task.taskToken);
    return (view.head.pending ?? []).length > 0 ? { dossier: view } : undefined;
  }
  const now = deps.clock.now();
  // Words go before the opening: a retry then adds them again.
  if (hasNewWords(view)) await deps.register.addWords(view.head);
  const entitled = entitledTo(view.head, next.step, office.roster, now);
  const opening = open(view, entitled, task.taskToken, now, office.holidays);
  await deps.cases.open(opening);
  deps.log('opened', { caseId: task.caseId, ...next });
  return { dossier: { ...viewAfter(opening), forms: view.forms, documents: view.documents }, office };
};

/**
 * Opens the step that the head names, mails its holder and the applicant, and starts the documents of the decision before. Reads the case
 * again after a conflict. @throws NotFound, ConcurrencyConflict after five tries
 */
export const openStep = async (deps: OpenStepDeps, wait: StepToOpen): Promise<void> => {
  const opened = await retryOnConflict((tried) => openOrRetoken(deps, wait, tried));
  if (!opened) return;
  await sendPendingMails(deps, opened.dossier, opened.office);
  // Documents come last, so that the mail does not wait for them.
  await startDocuments(deps, opened.dossier.head);
};
