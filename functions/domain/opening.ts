import type { Holidays } from './calendar';
import { isOpen, latest } from './case';
import { dueAt } from './deadlines';
import { IncompletePapers } from './errors';
import type { OutcomeId } from './outcomes';
import type { CaseView, Notice, StepRecord } from './records';
import { type PaperId, papers, type StepId, stepOf } from './sop';

/** The papers that `step` must have in hand and that are not there (SOP: kelengkapan; an incomplete report can't be followed up). */
export const missingPapers = (step: StepId, view: CaseView): PaperId[] =>
  stepOf(step).required.filter((paper) => !isInHand(paper, view));

/** Whether a paper is there: handed in by the applicant, or given out by the step that makes it. */
export const isInHand = (paper: PaperId, view: CaseView): boolean =>
  'handedIn' in papers[paper]
    ? view.head.papersIn.includes(paper)
    : latest(view, papers[paper].from)?.status === 'selesai';

export interface Opening {
  before: CaseView;
  step: StepRecord;
  unsent: Notice[];
}

/**
 * Opens the step and round that the head names, for `holder`, with the wait's token.
 * @throws IncompletePapers when a paper is missing: the step does not open
 */
export const open = (view: CaseView, holder: string, token: string, now: Date, holidays: Holidays): Opening => {
  const { step, round } = view.head.next!;
  const missing = missingPapers(step, view);
  if (missing.length > 0) throw new IncompletePapers(missing);
  const revising = step === 'request';
  return {
    before: view,
    step: {
      ...{ caseId: view.head.caseId, step, round, holder, token, openedAt: now.toISOString() },
      status: revising ? 'menunggu-pemohon' : 'terbuka',
      dueAt: dueAt(now, stepOf(step).time, holidays)?.toISOString(),
    },
    unsent: revising ? ['applicant'] : ['official', 'applicant'],
  };
};

/** What a wait for `step` that the head has left is answered: the outcome that was recorded. */
export const recordedOutcome = (view: CaseView, step: StepId): OutcomeId | undefined =>
  view.head.status === 'dicabut'
    ? 'withdraw'
    : latest({ steps: view.steps.filter((record) => !isOpen(record)) }, step)?.outcome;
