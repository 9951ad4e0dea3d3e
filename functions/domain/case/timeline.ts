import { latest } from './case';
import type { OutcomeId } from '../sop/outcomes';
import type { CaseView, StepStatus } from './records';
import { isClosed, type Step, steps } from '../sop/sop';

/** One row per step of the SOP: its latest round. Instants are ISO 8601 in UTC. */
export interface TimelineRow {
  id: Step['id'];
  title: string;
  status: StepStatus;
  round: number;
  openedAt: string | null;
  dueAt: string | null;
  decidedAt: string | null;
  outcome: OutcomeId | null;
}

/** A step that has no record: skipped where step 5 said so, dropped where the case ended before it, else still to come. */
const unreached = (view: CaseView, step: Step): StepStatus => {
  if (step.id === 'integration' && latest(view, 'integration-analysis')?.outcome === 'no-integration')
    return 'dilewati';
  return isClosed(view.head.status) ? 'dibatalkan' : 'belum';
};

/** The seven steps of a case as anyone may see them: no personal data. */
export const timeline = (view: CaseView): TimelineRow[] =>
  steps.map((step) => {
    const record = latest(view, step.id);
    const shown = {
      id: step.id,
      title: step.title,
      round: record?.round ?? 0,
      openedAt: record?.openedAt ?? null,
      dueAt: record?.dueAt ?? null,
      decidedAt: record?.decidedAt ?? null,
      outcome: record?.outcome ?? null,
    };
    return { ...shown, status: record ? record.status : unreached(view, step) };
  });
