import { dayOf } from '../domain/calendar';
import { applicant, openRecord } from '../domain/case';
import { AlreadyDecided, HeadMoved } from '../domain/errors';
import { lapse } from '../domain/moves';
import { newestRequest } from '../domain/newest-request';
import type { CaseHead } from '../domain/records';
import type { HeldBack } from '../domain/round';
import { reminderDue, workingDaysSince } from '../domain/waiting';
import { waitingTimes } from '../domain/waiting-times';
import type { Deps } from '../deps';
import { errorName } from '../log';
import type { OfficeNow } from '../ports';
import { allWaiting } from './all-waiting';

export type HeldBackDeps = Pick<Deps, 'cases' | 'work' | 'background' | 'clock' | 'ids' | 'log'>;

/** Ends a request that was held back too long. An applicant who acts at the same moment wins. */
const lapseOne = async (deps: HeldBackDeps, { caseId, next }: CaseHead, waited: number): Promise<void> => {
  const view = await deps.cases.view(caseId);
  // A later round has waited for less: the index follows the table a moment later.
  if (!view || view.head.next?.round !== next?.round) return;
  try {
    await deps.cases.apply(lapse(view, waited, { now: deps.clock.now(), digest: deps.ids.digest }));
  } catch (error) {
    if (error instanceof HeadMoved || error instanceof AlreadyDecided) return;
    throw error;
  }
  deps.log('lapsed', { caseId });
  // Where this fails, the schedule of `redeliver` finds the case minutes later.
  await deps.background.start('redeliver', { caseId });
};

const remindOf = async (
  deps: HeldBackDeps,
  head: CaseHead,
  waited: number,
): Promise<(HeldBack & { email: string }) | undefined> => {
  const dossier = await deps.cases.dossier(head.caseId);
  const record = dossier && openRecord(dossier);
  if (record?.status !== 'menunggu-pemohon') return undefined;
  const remindedAt = record.remindedAt ?? [];
  const reminder = reminderDue(waited, remindedAt, waitingTimes.reminders);
  return reminder === undefined
    ? undefined
    : {
        ...{ head: dossier!.head, round: record.round, waited, reminder, remindedAt },
        email: newestRequest(dossier!.forms).contact.email,
      };
};

/** Goes through what applicants hold back: ends what was held back too long. @returns whom to remind of what */
export const lookAtHeldBack = async (deps: HeldBackDeps, { holidays }: OfficeNow) => {
  const today = dayOf(deps.clock.now());
  const reminders: (HeldBack & { email: string })[] = [];
  for await (const head of allWaiting(deps.work, applicant)) {
    const waited = workingDaysSince(head.waits!.at, today, holidays);
    // Longest waiting first: none after this one is due.
    if (waited < Math.min(...waitingTimes.reminders, waitingTimes.lapse)) break;
    try {
      if (waited >= waitingTimes.lapse) await lapseOne(deps, head, waited);
      else reminders.push(...[await remindOf(deps, head, waited)].filter((held) => held !== undefined));
    } catch (error) {
      deps.log('failed', { caseId: head.caseId, error: errorName(error) });
    }
  }
  return reminders;
};
