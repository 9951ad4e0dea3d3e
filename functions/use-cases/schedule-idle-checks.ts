import { applicant } from '../domain/case/case';
import type { CaseHead } from '../domain/case/records';
import type { OfficeRecord } from '../domain/office/office-record';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';
import { allWaiting, allPossibleHolders } from './all-waiting';

type IdleDeps = Pick<Deps, 'cases' | 'work' | 'clock' | 'log'>;
const withinMs = 5 * 86_400_000;
const together = 20;

/**
 * Returns the delay of a case's check in milliseconds. It is the same for a case each time, and spreads all cases evenly over the coming
 * days.
 */
const spread = ({ caseId }: CaseHead): number => (Number.parseInt(caseId.slice(0, 6), 16) / 0x1000000) * withinMs;

/**
 * Schedules one `redeliver-cases` check, within the coming days, for every case that waits for a person. Its execution may have ended
 * (Standard executions live one year). Called once a week.
 */
export const scheduleIdleChecks = async (
  { cases, work, clock, log }: IdleDeps,
  office: Pick<OfficeRecord, 'roster' | 'removed'>,
): Promise<void> => {
  const now = clock.now().getTime();
  const scheduleCheck = (head: CaseHead) =>
    cases
      .updatePending(head, head.pending ?? [], new Date(now + spread(head)))
      .catch((error: unknown) => log('failed', { caseId: head.caseId, error: errorName(error) }));
  let batch: CaseHead[] = [];
  for (const holder of [...allPossibleHolders(office), applicant]) {
    for await (const head of allWaiting(work, holder)) {
      if (!head.nextCheckAt) batch.push(head);
      if (batch.length < together) continue;
      await Promise.all(batch.map(scheduleCheck));
      batch = [];
    }
  }
  await Promise.all(batch.map(scheduleCheck));
};
