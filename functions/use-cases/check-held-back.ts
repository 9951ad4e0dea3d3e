import { dayOf } from '../domain/time/calendar';
import { applicant, openRecord } from '../domain/case/case';
import { lapse } from '../domain/case/moves';
import { newestRequest } from '../domain/case/newest-request';
import type { CaseHead } from '../domain/case/records';
import { markOvertaken } from '../domain/letters/overtaken';
import type { HeldBack } from '../domain/time/morning-round';
import { isLastWorkingDay, lastDayToRevise, reminderDue, workingDaysSince } from '../domain/time/waiting';
import { waitingTimes } from '../domain/time/waiting-times';
import type { Background } from '../ports/background';
import type { WholeCase } from '../ports/cases';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';
import type { OfficeNow } from '../ports/office';
import { allWaiting } from './all-waiting';
import { retryOnConflict } from './retry-on-conflict';

export type HeldBackDeps = Pick<Deps, 'cases' | 'work' | 'clock' | 'ids' | 'log'> & {
  background: Background<'deliver-case'>;
};

/** Ends a request that its applicant held back for this many whole working days. @throws ConcurrencyConflict if another act came first */
const lapseOne = async (
  deps: HeldBackDeps,
  view: WholeCase,
  workingDays: number,
  { holidays }: OfficeNow,
): Promise<void> => {
  const { caseId } = view.head;
  const moment = { now: deps.clock.now(), digest: deps.ids.digest, holidays };
  await deps.cases.apply(markOvertaken(view, lapse(view, workingDays, moment)));
  deps.log('lapsed', { caseId });
  // If this fails, the schedule `redeliver-cases` finds the case minutes later.
  await deps.background.start('deliver-case', { caseId });
};

type Reminder = HeldBack & { email: string };

/** Ends the request if its last day is over. @returns the reminder for the applicant, or undefined if none is due */
const checkOne = async (
  deps: HeldBackDeps,
  { caseId, next }: CaseHead,
  office: OfficeNow,
): Promise<Reminder | undefined> => {
  const { holidays } = office;
  const dossier = await deps.cases.dossier(caseId);
  const record = dossier && openRecord(dossier);
  // Skips a later round, which has waited for less time: the index follows the table with a delay.
  if (!dossier || record?.status !== 'menunggu-pemohon' || record.round !== next?.round) return undefined;
  const today = dayOf(deps.clock.now());
  const waited = workingDaysSince(record.openedAt, today, holidays);
  const reviseBy = lastDayToRevise(record, waitingTimes.lapse, holidays);
  if (today > reviseBy) {
    await lapseOne(deps, dossier, waited - 1, office);
    return undefined;
  }
  const remindedAt = record.remindedAt ?? [];
  const isLast = isLastWorkingDay(today, reviseBy, holidays);
  // The last warning is due on its own day: if the last day moved later, the applicant is warned again.
  const reminder = reminderDue(
    waited,
    remindedAt,
    isLast ? [...waitingTimes.reminders, waited] : waitingTimes.reminders,
  );
  return reminder === undefined
    ? undefined
    : {
        head: dossier.head,
        round: record.round,
        waited,
        reminder,
        remindedAt,
        reviseBy,
        isLast,
        email: newestRequest(dossier.forms).contact.email,
      };
};

/** Checks every request that waits for its applicant, and ends each one that waited too long. @returns the reminders that are due */
export const checkHeldBack = async (deps: HeldBackDeps, office: OfficeNow): Promise<Reminder[]> => {
  const today = dayOf(deps.clock.now());
  const reminders: Reminder[] = [];
  for await (const head of allWaiting(deps.work, applicant)) {
    if (!head.waits) continue;
    const waited = workingDaysSince(head.waits.at, today, office.holidays);
    // Cases come with the longest wait first, so no later case is due either.
    if (waited < Math.min(...waitingTimes.reminders, waitingTimes.lapse)) break;
    try {
      // If the applicant acts at the same moment, their act wins: the next try finds another state.
      const reminder = await retryOnConflict(() => checkOne(deps, head, office));
      if (reminder) reminders.push(reminder);
    } catch (error) {
      deps.log('failed', { caseId: head.caseId, error: errorName(error) });
    }
  }
  return reminders;
};
