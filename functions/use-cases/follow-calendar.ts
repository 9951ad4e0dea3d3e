import { applicant } from '../domain/case/case';
import { followCalendar, mayMove } from '../domain/time/announced-dates';
import { waitingTimes } from '../domain/time/waiting-times';
import { holidaysFrom, type Holidays } from '../domain/time/calendar';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';
import type { OfficeNow } from '../ports/office';
import type { Pass } from '../ports/work';
import { retryOnConflict } from './retry-on-conflict';
import { allWaiting, allPossibleHolders } from './all-waiting';
import { sendPending } from './send-pending-mails';
import type { NotifyDeps } from './notice-mails';
import { completePasses, passesPerChange } from './passes';

type CalendarDeps = NotifyDeps & Pick<Deps, 'work' | 'rounds'>;

/** The number of cases rescheduled at the same time. */
const together = 10;
/** The start of a change if the earlier calendar is unknown: every day may be new. */
const everyDay = '';

/**
 * Moves the dates of one case's open step, and mails the applicant if their last day became later. Reads the case again after a conflict.
 */
const moveOne = (deps: CalendarDeps, caseId: string, { holidays }: OfficeNow, before?: Holidays): Promise<void> =>
  retryOnConflict(async () => {
    const dossier = await deps.cases.dossier(caseId);
    const change = dossier && followCalendar(dossier, holidays, deps.clock.now(), before);
    if (!change) return;
    await deps.cases.reschedule(change);
    deps.log('rescheduled', { caseId, step: change.step.step, round: change.step.round });
    if (change.head.pending?.includes('revise-by')) await sendPending(deps, caseId);
  });

/**
 * Returns the earliest current day off that no complete pass has processed, or undefined if there is none. A removed day off changes no
 * date: people keep the dates they were given.
 */
const newSince = (last: Pass | undefined, days: readonly string[], lapse: number): string | undefined => {
  if (!last?.days || last.lapse !== lapse) return everyDay;
  const added = days.filter((day) => !last.days?.includes(day));
  const unfinished = last.passes < passesPerChange ? last.since : undefined;
  return [...added, ...(unfinished === undefined ? [] : [unfinished])].sort()[0];
};

/** Reschedules every case that a day off from `since` on can affect. @returns true if no case failed */
const moveAll = async (
  deps: CalendarDeps,
  office: OfficeNow,
  since: string,
  before: Holidays | undefined,
): Promise<boolean> => {
  let whole = true;
  const move = ({ caseId }: { caseId: string }) =>
    moveOne(deps, caseId, office, before).catch((error: unknown) => {
      whole = false;
      deps.log('failed', { caseId, error: errorName(error) });
    });
  let batch: { caseId: string }[] = [];
  for (const holder of [...allPossibleHolders(office), applicant])
    for await (const head of allWaiting(deps.work, holder)) {
      if (mayMove(head, since, office.holidays)) batch.push(head);
      if (batch.length < together) continue;
      await Promise.all(batch.map(move));
      batch = [];
    }
  await Promise.all(batch.map(move));
  return whole;
};

/**
 * Moves the dates of open steps to match the present calendar. It acts after a change of the office's days off or of the applicants' time
 * limit. It reads no case if nothing changed. After a crash the next run completes the pass.
 */
export const followCalendarChanges = async (deps: CalendarDeps): Promise<void> => {
  const office = await deps.office.current();
  const { lapse } = waitingTimes;
  const days = [...office.holidays.days].sort();
  const stand = deps.ids.digest(JSON.stringify([lapse, days]));
  const last = await deps.rounds.lastPass('calendar');
  const passes = completePasses(last, stand);
  if (passes >= passesPerChange) return;
  const since = newSince(last, days, lapse);
  const before = last?.days && holidaysFrom(last.days.map((date) => ({ date })));
  if (since !== undefined && !(await moveAll(deps, office, since, before))) return;
  await deps.rounds.savePass('calendar', { stand, passes: passes + 1, days, lapse, since });
};
