import type { Holidays } from '../time/calendar';
import { isOpen, latestRound, addPending } from './case';
import { missingPapers } from './papers-in-hand';
import type { Entitled } from './entitlement';
import { AlreadyDecided, IncompletePapers } from '../errors';
import type { OutcomeId } from '../sop/outcomes';
import type { CaseHead, CaseView, Dossier, Notice, StepRecord } from './records';
import type { StepId } from '../sop/sop';
import { datesUnder, timeOnRecord } from '../time/announced-dates';
import { standardDaysOf } from '../statistics/measure';

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
  const time = timeOnRecord(step);
  const dates = datesUnder(view, { step, openedAt, time }, holidays);
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
      time,
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
