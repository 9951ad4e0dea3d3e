import { applicant } from '../domain/case/case';
import { followCalendar, mayMove } from '../domain/time/told-dates';
import { waitingTimes } from '../domain/time/waiting-times';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';
import type { OfficeNow } from '../ports/office';
import type { Pass } from '../ports/work';
import { retryOnConflict } from './retry-on-conflict';
import { allWaiting, holdersEver } from './all-waiting';
import { type NotifyDeps, sendPending } from './notify';

type CalendarDeps = NotifyDeps & Pick<Deps, 'work' | 'rounds'>;

/** As for moved holders: a step may open by the old calendar while it changes, and a second pass, minutes after, finds it. */
const passesPerChange = 2;
/** The number of cases that are moved at a time. */
const together = 10;
/** The start of a change where nothing is known of the calendar before it: every day may be new. */
const everyDay = '';

/** Moves the dates of one case's open step, and tells the applicant of a later last day. A head that moved meanwhile is read again. */
const moveOne = (deps: CalendarDeps, caseId: string, { holidays }: OfficeNow): Promise<void> =>
  retryOnConflict(async () => {
    const dossier = await deps.cases.dossier(caseId);
    const change = dossier && followCalendar(dossier, holidays, deps.clock.now());
    if (!change) return;
    await deps.cases.reschedule(change);
    deps.log('rescheduled', { caseId, step: change.step.step, round: change.step.round });
    if (change.head.pending?.includes('revise-by')) await sendPending(deps, caseId);
  });

/**
 * The earliest day off that no complete pass has seen, of those that the calendar has now; undefined where there is none. A day
 * that is taken away moves nothing: what was told stays.
 */
const newSince = (last: Pass | undefined, days: readonly string[], lapse: number): string | undefined => {
  if (!last?.days || last.lapse !== lapse) return everyDay;
  const added = days.filter((day) => !last.days?.includes(day));
  const unfinished = last.passes < passesPerChange ? last.since : undefined;
  return [...added, ...(unfinished === undefined ? [] : [unfinished])].sort()[0];
};

/** Moves every case that days off from `since` on can concern. @returns whether none failed */
const moveAll = async (deps: CalendarDeps, office: OfficeNow, since: string): Promise<boolean> => {
  let whole = true;
  const move = ({ caseId }: { caseId: string }) =>
    moveOne(deps, caseId, office).catch((error: unknown) => {
      whole = false;
      deps.log('failed', { caseId, error: errorName(error) });
    });
  let batch: { caseId: string }[] = [];
  for (const holder of [...holdersEver(office), applicant])
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
 * Moves the dates of open steps to their place in the present calendar. It runs after a change of the office's days off or of the time that
 * applicants have. It reads no case where nothing changed. The next run completes one that a crash broke off.
 */
export const followCalendarChanges = async (deps: CalendarDeps): Promise<void> => {
  const office = await deps.office.current();
  const { lapse } = waitingTimes;
  const days = [...office.holidays.days].sort();
  const stand = deps.ids.digest(JSON.stringify([lapse, days]));
  const last = await deps.rounds.passed('calendar');
  const passes = last?.stand === stand ? last.passes : 0;
  if (passes >= passesPerChange) return;
  const since = newSince(last, days, lapse);
  if (since !== undefined && !(await moveAll(deps, office, since))) return;
  await deps.rounds.pass('calendar', { stand, passes: passes + 1, days, lapse, since });
};
