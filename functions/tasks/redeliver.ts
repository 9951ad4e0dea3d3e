import * as z from 'zod/mini';
import { openRecord } from '../domain/case/case';
import type { CaseView } from '../domain/case/records';
import { isClosed } from '../domain/sop/sop';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';
import { deliver, type DeliverDeps } from '../use-cases/deliver-outcome';
import { followCalendarChanges } from '../use-cases/follow-calendar';
import { restartStuckCase } from '../use-cases/restart-stuck-case';
import { type MoveDeps, moveHolders } from '../use-cases/move-holders';
import { type NotifyDeps, sendPendingMails } from '../use-cases/notify';
import { startDocuments } from '../use-cases/start-documents';

type LookDeps = NotifyDeps & DeliverDeps & Pick<Deps, 'background'>;
const batch = 100;
const againAfterMinutes = 5;
/** From when on a step that did not open is taken for one that never will: a wait has tried again for the last time by then. */
const stuckAfterMinutes = 15;

/** For how many minutes a case has waited for delivery: of mails, documents, or a decision to the workflow. None where it is idle. */
const waitedFor = ({ head, steps }: CaseView, now: Date): number | undefined => {
  const isStuck = (head.owes ?? []).length > 0 || (head.next !== undefined && !openRecord({ head, steps }));
  if (!isStuck) return undefined;
  const newest = steps
    .map(({ openedAt, decidedAt }) => decidedAt ?? openedAt)
    .sort()
    .at(-1)!;
  return Math.round((now.getTime() - Date.parse(newest)) / 60_000);
};

/**
 * Looks after one case: a decision not handed over, an execution that does not run, mails or documents still owed.
 * @returns the minutes that something had waited, if anything had
 */
const lookAfter = async (deps: LookDeps, caseId: string): Promise<number | undefined> => {
  const view = await deps.cases.view(caseId);
  if (!view) return undefined;
  const { head } = view;
  const waited = waitedFor(view, deps.clock.now());
  const isStuck = waited !== undefined && waited >= stuckAfterMinutes && head.next !== undefined && !openRecord(view);
  // Whatever is started anew gets as long as the first had.
  const minutes = isStuck ? stuckAfterMinutes : againAfterMinutes;
  await deps.cases.settle(head, head.owes ?? [], new Date(deps.clock.now().getTime() + minutes * 60_000));
  await (isStuck ? restartStuckCase : deliver)(deps, caseId);
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
 * `aheadMinutes`: also what would be looked at so soon, for who knows that nothing is on its way, as after a start on one machine.
 * `caseId`: only that case, at once, for a function that may not answer waits itself.
 */
const input = z.union([
  z.strictObject({ caseId: z.uuid() }),
  z.strictObject({ aheadMinutes: z._default(z.int().check(z.minimum(0)), 0) }),
]);

/**
 * Every 5 minutes: hands over what got stuck, moves what waits for a former holder, and the
 * dates of open steps after the calendar. One case's trouble does not keep the
 * others waiting. Told of one case it hands over what was recorded there; mails are then the workflow's, as after any decision.
 */
export const redeliver =
  (deps: MoveDeps & LookDeps) =>
  async (event: unknown = {}): Promise<{ looked: number }> => {
    const asked = input.parse(event);
    if ('caseId' in asked) {
      await deliver(deps, asked.caseId);
      return { looked: 1 };
    }
    const { aheadMinutes } = asked;
    const due = await deps.cases.due(new Date(deps.clock.now().getTime() + aheadMinutes * 60_000), batch);
    const waited: number[] = [];
    for (const caseId of due) {
      try {
        const minutes = await lookAfter(deps, caseId);
        if (minutes !== undefined) waited.push(minutes);
      } catch (error) {
        deps.log('failed', { caseId, error: errorName(error) });
      }
    }
    // What alarms watch: how many were stuck, and the longest.
    if (waited.length > 0) deps.log('waited', { count: waited.length, minutes: Math.max(...waited) });
    await moveHolders(deps);
    await followCalendarChanges(deps);
    return { looked: due.length };
  };
