import { openRecord } from '../domain/case/case';
import type { CaseView } from '../domain/case/records';
import { isClosed } from '../domain/sop/sop';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';
import { deliver } from './deliver-outcome';
import { type RestartDeps, restartStuckCase } from './restart-stuck-case';
import { type NotifyDeps, sendPendingMails } from './notify';
import { sendLetterMails } from './send-letter-mails';
import { startDocuments } from './start-documents';

type RedeliverDeps = NotifyDeps & RestartDeps & Pick<Deps, 'checks'> & { background: Background<'issue-documents'> };
const batch = 100;
const againAfterMinutes = 5;
/** A step that has not opened by then is taken for one that never will. A wait has tried again for the last time by then. */
const stuckAfterMinutes = 15;

/** For how many minutes a case has waited for delivery: of mails, documents, or a decision to the workflow. None where it is idle. */
const waitedFor = ({ head, steps }: CaseView, now: Date): number | undefined => {
  const isStuck = (head.pending ?? []).length > 0 || (head.next !== undefined && !openRecord({ head, steps }));
  if (!isStuck) return undefined;
  const newest = steps
    .map(({ openedAt, decidedAt }) => decidedAt ?? openedAt)
    .sort()
    .at(-1)!;
  return Math.round((now.getTime() - Date.parse(newest)) / 60_000);
};

/**
 * Repairs one case: hands over its decision, starts an execution that does not run, and sends or issues pending mails and documents.
 * @returns the minutes that something had waited, if anything had
 */
const lookAfter = async (deps: RedeliverDeps, caseId: string): Promise<number | undefined> => {
  const view = await deps.cases.view(caseId);
  if (!view) return undefined;
  const { head } = view;
  const waited = waitedFor(view, deps.clock.now());
  const isStuck = waited !== undefined && waited >= stuckAfterMinutes && head.next !== undefined && !openRecord(view);
  // A new start gets as long as the first had.
  const minutes = isStuck ? stuckAfterMinutes : againAfterMinutes;
  await deps.cases.settle(head, head.pending ?? [], new Date(deps.clock.now().getTime() + minutes * 60_000));
  await (isStuck ? restartStuckCase : deliver)(deps, caseId);
  await sendLetterMails(deps, caseId);
  if (isClosed(head.status) || openRecord(view)) {
    const dossier = await deps.cases.dossier(caseId);
    // Where the workflow had given up, an execution runs again by now, or none is needed.
    if (dossier) await sendPendingMails(deps, { ...dossier, head: { ...dossier.head, flagged: undefined } });
    await startDocuments(deps, head);
  }
  deps.log('redelivered', { caseId });
  return waited;
};

/**
 * Looks after every case whose check is due: a failed delivery is repeated, a stuck case restarted. One case's trouble does not keep
 * the others waiting. `aheadMinutes`: includes checks that fall due so soon. Returns how many cases it looked after.
 */
export const redeliverCases = async (deps: RedeliverDeps, aheadMinutes = 0): Promise<{ looked: number }> => {
  const due = await deps.checks.due(new Date(deps.clock.now().getTime() + aheadMinutes * 60_000), batch);
  const waited: number[] = [];
  for (const caseId of due) {
    try {
      const minutes = await lookAfter(deps, caseId);
      if (minutes !== undefined) waited.push(minutes);
    } catch (error) {
      deps.log('failed', { caseId, error: errorName(error) });
    }
  }
  // Alarms watch how many cases were stuck, and for how long.
  if (waited.length > 0) deps.log('waited', { count: waited.length, minutes: Math.max(...waited) });
  return { looked: due.length };
};
