import type { Holidays } from '../time/calendar';
import { isOpen, latestRound, addPending } from '../case/case';
import type { Entitled } from '../case/entitlement';
import { AlreadyDecided, IncompletePapers } from '../errors';
import type { OutcomeId } from './outcomes';
import type { CaseHead, CaseView, Dossier, Notice, StepRecord } from '../case/records';
import { type FiledDossier, formSignature, signatureTexts } from '../case/signed-form';
import { type PaperId, papers, type StepId, stepOf } from './sop';
import { datesUnder } from '../time/announced-dates';
import { standardDaysOf } from '../statistics/measure';

/** The papers that `step` must have in hand and that are not there (SOP: kelengkapan; an incomplete report can't be followed up). */
export const missingPapers = (step: StepId, view: CaseView): PaperId[] =>
  stepOf(step).required.filter((paper) => !isInHand(paper, view));

/** Returns true if a paper is there: the applicant sent it, or its step issued it. */
export const isInHand = (paper: PaperId, view: CaseView): boolean =>
  'fromApplicant' in papers[paper]
    ? view.head.papersIn.includes(paper)
    : latestRound(view, papers[paper].from)?.status === 'selesai';

/**
 * Returns the state of a paper: "ada, belum bertanda tangan". An unsigned form also counts as present, and the decider should know that.
 */
export const paperText = (paper: PaperId, dossier: FiledDossier): string => {
  if (!isInHand(paper, dossier)) return 'belum ada';
  if (paper !== 'request-form') return 'ada';
  return `ada, ${signatureTexts[formSignature(dossier)]}`;
};

/** Returns the status of an open step, by its holder: an official, or the applicant. */
export const openStatus = (step: StepId) => (step === 'request' ? 'menunggu-pemohon' : 'terbuka');

export interface Opening {
  before: CaseView;
  /** The head with its pending work and the holder that it waits for. */
  head: CaseHead;
  step: StepRecord;
}

/**
 * Opens the step and round that the head names, for the official who may decide it. It stores the wait's token and the dates that people
 * are told (announced-dates.ts).
 * @throws IncompletePapers when a paper is missing: the step does not open
 */
export const open = (
  view: Dossier,
  { holder, post }: Entitled,
  token: string,
  now: Date,
  holidays: Holidays,
): Opening => {
  const { next } = view.head;
  if (!next) throw new AlreadyDecided('closed');
  const { step, round } = next;
  const missing = missingPapers(step, view);
  if (missing.length > 0) throw new IncompletePapers(missing);
  const revising = step === 'request';
  const openedAt = now.toISOString();
  const dates = datesUnder(view, { step, openedAt }, holidays);
  const mails: Notice[] = revising ? ['applicant'] : ['official', 'applicant'];
  return {
    before: view,
    head: { ...view.head, pending: addPending(view.head, ...mails), waits: { holder, at: dates.dueAt ?? openedAt } },
    step: {
      caseId: view.head.caseId,
      step,
      round,
      holder,
      post,
      token,
      openedAt,
      ...dates,
      standard: standardDaysOf(step, now, holidays),
      status: openStatus(step),
    },
  };
};

/** Returns the answer to a wait for a `step` that the head has left: the recorded outcome. */
export const recordedOutcome = (view: CaseView, step: StepId): OutcomeId | undefined =>
  view.head.status === 'dicabut'
    ? 'withdraw'
    : view.head.status === 'kedaluwarsa'
      ? 'lapse'
      : latestRound({ steps: view.steps.filter((record) => !isOpen(record)) }, step)?.outcome;
