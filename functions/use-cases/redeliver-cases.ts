import { openRecord } from '../domain/case/case';
import { present } from '../domain/present';
import type { CaseView } from '../domain/case/records';
import { isClosed } from '../domain/sop/sop';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';
import { deliver } from './deliver-outcome';
import { type RestartDeps, restartStuckCase } from './restart-stuck-case';
import { sendPendingMails } from './send-pending-mails';
import type { NotifyDeps } from './notice-mails';
import { sendLetterMails } from './send-letter-mails';
import { startDocuments } from './start-documents';

type RedeliverDeps = NotifyDeps & RestartDeps & Pick<Deps, 'checks'> & { background: Background<'issue-documents'> };
const batch = 100;
const retryAfterMinutes = 5;
/** A step that has not opened within this time is treated as stuck. The state machine's last retry comes earlier. */
const stuckAfterMinutes = 15;

/**
 * Returns the minutes that a case has waited for the delivery of mails, documents or a decision, or undefined if no delivery is pending.
 */
const waitedFor = ({ head, steps }: CaseView, now: Date): number | undefined => {
  const isStuck = (head.pending ?? []).length > 0 || (head.next !== undefined && !openRecord({ head, steps }));
  if (!isStuck) return undefined;
  const times = steps.map(({ openedAt, decidedAt }) => decidedAt ?? openedAt).sort();
  const newest = present(times.at(-1), 'a step');
  return Math.round((now.getTime() - Date.parse(newest)) / 60_000);
};

/**
 * Repairs one case whose check is due by `until`: delivers its decision, starts a missing execution, and sends or issues pending mails and
 * documents. Leaves alone a case whose check another run has taken.
 * @returns the minutes that the case has waited, or undefined if no delivery was pending
 */
const lookAfter = async (deps: RedeliverDeps, caseId: string, until: Date): Promise<number | undefined> => {
  const view = await deps.cases.view(caseId);
  const dueAt = view?.head.nextCheckAt;
  if (!view || dueAt === undefined || dueAt > until.toISOString()) return undefined;
  const { head } = view;
  const waited = waitedFor(view, deps.clock.now());
  const isStuck = waited !== undefined && waited >= stuckAfterMinutes && head.next !== undefined && !openRecord(view);
  // A restarted case gets as much time as the first start had.
  const minutes = isStuck ? stuckAfterMinutes : retryAfterMinutes;
  const nextCheckAt = new Date(deps.clock.now().getTime() + minutes * 60_000);
  if (!(await deps.cases.updatePending(head, head.pending ?? [], nextCheckAt))) return undefined;
  await (isStuck ? restartStuckCase : deliver)(deps, caseId);
  await sendLetterMails(deps, caseId);
  if (isClosed(head.status) || openRecord(view)) {
    const dossier = await deps.cases.dossier(caseId);
    // If the workflow had given up, an execution now runs again, or the case needs no execution.
    if (dossier) await sendPendingMails(deps, { ...dossier, head: { ...dossier.head, flagged: undefined } });
    await startDocuments(deps, head);
  }
  deps.log('redelivered', { caseId });
  return waited;
};

/**
 * Checks every case that is due: repeats failed deliveries and restarts stuck cases. An error in one case does not stop the others.
 * `aheadMinutes` includes checks due within that time. Returns the number of due cases.
 */
export const redeliverCases = async (deps: RedeliverDeps, aheadMinutes = 0): Promise<{ looked: number }> => {
  const until = new Date(deps.clock.now().getTime() + aheadMinutes * 60_000);
  const due = await deps.checks.due(until, batch);
  const waited: number[] = [];
  for (const caseId of due) {
    try {
      const minutes = await lookAfter(deps, caseId, until);
      if (minutes !== undefined) waited.push(minutes);
    } catch (error) {
      deps.log('failed', { caseId, error: errorName(error) });
    }
  }
  // Alarms watch the number of stuck cases and their longest wait.
  if (waited.length > 0) deps.log('waited', { count: waited.length, minutes: Math.max(...waited) });
  return { looked: due.length };
};
