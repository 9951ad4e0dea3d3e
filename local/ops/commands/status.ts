import { dayOf } from '../../../functions/domain/time/calendar';
import { pendingMails, hasPendingDocuments } from '../../../functions/domain/case/case';
import { yearWithoutTable } from '../../../functions/domain/office/holiday-warning';
import type { CaseHead } from '../../../functions/domain/case/records';
import { shelvesOf } from '../../../functions/domain/register/register-shelves';
import { openStatuses } from '../../../functions/domain/sop/sop';
import type { OpsDeps } from '../connect';
import { allHeads } from './all-heads';
import type { Result } from './result';

/** The most due cases that are counted. */
const maxDue = 1000;

/** Reports the state of the office: open cases, cases that wait for a check, and years without a holiday table. */
export const status = async (
  deps: Pick<OpsDeps, 'cases' | 'checks' | 'register' | 'office' | 'clock'>,
): Promise<Result> => {
  const now = deps.clock.now();
  const due = await deps.checks.due(now, maxDue);
  const [oldest] = due;
  const heads = new Map<string, CaseHead>();
  const open: Record<string, number> = {};
  for (const name of openStatuses) {
    open[name] = 0;
    for await (const head of allHeads(deps.register, shelvesOf(name))) {
      open[name] += 1;
      heads.set(head.caseId, head);
    }
  }
  // A closed case with a pending mail is also due.
  for (const caseId of due.filter((id) => !heads.has(id))) {
    const view = await deps.cases.view(caseId);
    if (view) heads.set(caseId, view.head);
  }
  const all = [...heads.values()];
  const { version, holidays } = await deps.office.current();
  return {
    rows: [
      { open: all.filter(({ closedAt }) => !closedAt).length, ...open },
      {
        due: due.length === maxDue ? `${maxDue} or more` : due.length,
        oldest: oldest && heads.get(oldest)?.nextCheckAt,
        flagged: all.filter(({ flagged }) => flagged).length,
        unsent: all.filter((head) => pendingMails(head).length > 0).length,
        unissued: all.filter(hasPendingDocuments).length,
      },
      {
        officeVersion: version,
        holidays: [...holidays.years].sort(),
        holidaysMissing: yearWithoutTable(dayOf(now), holidays),
      },
    ],
  };
};
