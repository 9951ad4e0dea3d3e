import { latestRound } from './case';
import type { IntegrationExtent } from './open-integrations';
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
  /** The extent of the integration, for a finished step 6. */
  extent: IntegrationExtent | null;
}

/**
 * Returns the status of a step without a record. It is skipped if step 5 found no need for it, dropped if the case
 * ended earlier, else still to come.
 */
const unreachedStatus = (view: CaseView, step: Step): StepStatus => {
  if (step.id === 'integration' && latestRound(view, 'integration-analysis')?.outcome === 'no-integration')
    return 'dilewati';
  return isClosed(view.head.status) ? 'dibatalkan' : 'belum';
};

/** Returns the seven steps of a case for public view, without personal data. */
export const timeline = (view: CaseView): TimelineRow[] =>
  steps.map((step) => {
    const record = latestRound(view, step.id);
    const shown = {
      id: step.id,
      title: step.title,
      round: record?.round ?? 0,
      openedAt: record?.openedAt ?? null,
      dueAt: record?.dueAt ?? null,
      decidedAt: record?.decidedAt ?? null,
      outcome: record?.outcome ?? null,
      extent: record?.extent ?? null,
    };
    return { ...shown, status: record ? record.status : unreachedStatus(view, step) };
  });
