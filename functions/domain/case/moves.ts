import { append } from './append';
import {
  isOpen,
  latestRound,
  type Moment,
  openRecord,
  addPending,
  firstCheckAt,
  system,
  type Transition,
} from './case';
import { closeStep } from './close-step';
import { holdsAfter } from './endings';
import type { Entitled } from './entitlement';
import { AlreadyDecided } from '../errors';
import { lastingWorkOf } from './lasting-mails';
import { draftOf } from '../letters/letter-acts';
import type { CaseHead, CaseView, StepRecord } from './records';
import { isClosed } from '../sop/sop';

const demandOpenStep = (view: CaseView): StepRecord => {
  const record = openRecord(view);
  if (!record || !isOpen(record)) throw new AlreadyDecided('no step is open');
  return record;
};

/** Returns the entry of a move. It holds roster ids and the reason of the person who moved the step. */
const entryOf = (record: StepRecord, actor: string, to: Entitled, reason?: string) => ({
  ...({ type: 'moved', step: record.step, round: record.round, actor, holder: to.holder } as const),
  form: {
    kind: 'move' as const,
    data: { from: record.holder, post: to.post, to: to.holder, ...(reason && { reason }) },
  },
});

/**
 * Moves the open step to the official now entitled: the roster changed, an acting period began or ended, or the
 * secretariat chose another post. Step, round, token and due time stay. The new holder gets a mail, and older links
 * end.
 * @throws AlreadyDecided if no step is open
 */
export const move = (view: CaseView, to: Entitled, actor: string, moment: Moment, reason?: string): Transition => {
  const record = demandOpenStep(view);
  const step: StepRecord = { ...record, holder: to.holder, post: to.post };
  const head: CaseHead = {
    ...view.head,
    pending: addPending(view.head, 'official'),
    nextCheckAt: firstCheckAt(moment.now),
    waits: view.head.waits && { ...view.head.waits, holder: to.holder },
  };
  return { before: view, step, ...append(head, entryOf(record, actor, to, reason), moment) };
};

/**
 * Records that the secretariat gave the open step to another post of the same kind. This replaces the choice of the
 * dispositions.
 */
export const reassign = (
  view: CaseView,
  role: 'kepala-bidang' | 'kepala-seksi',
  to: Entitled,
  actor: string,
  reason: string,
  moment: Moment,
): Transition => {
  const transition = move(view, to, actor, moment, reason);
  return { ...transition, head: { ...transition.head, assigned: { ...transition.head.assigned, [role]: to.post } } };
};

/**
 * Ends a request that the applicant has kept too long. The step that asked for the revision stays recorded, so the
 * lapse can be lifted.
 * @throws AlreadyDecided if the applicant does not have the case
 */
export const lapse = (view: CaseView, workingDays: number, moment: Moment): Transition => {
  const record = demandOpenStep(view);
  if (record.step !== 'request') throw new AlreadyDecided('not with the applicant');
  const head: CaseHead = {
    ...view.head,
    status: 'kedaluwarsa',
    next: undefined,
    waits: undefined,
    flagged: undefined,
    closedAt: moment.now.toISOString(),
    pending: ['applicant', ...lastingWorkOf(view.head)],
    nextCheckAt: firstCheckAt(moment.now),
  };
  const { step, round } = record;
  const event = { type: 'lapsed', step, round, outcome: 'lapse', actor: system } as const;
  const form = { kind: 'lapse', data: { outcome: 'lapse', workingDays } } as const;
  const recorded = append(head, { ...event, form }, moment);
  return {
    before: view,
    step: closeStep(record, 'lapse', system, view.head, moment),
    ...holdsAfter(head),
    ...draftOf(head, recorded.event),
    ...recorded,
  };
};

/** Returns the removal of the letter about a lifted lapse, at whatever stage the letter waits. */
const lapseLetterOf = (view: CaseView): Pick<Transition, 'outgoing'> => {
  const { decidedSeq: of, decidedAt } = latestRound(view, 'request') ?? {};
  return of && decidedAt ? { outgoing: { remove: { caseId: view.head.caseId, of, decidedAt } } } : {};
};

/**
 * Records that the secretariat lifted a lapse. The applicant gets the case back, in a new round of the same revision.
 * The write fails if another case has taken the subdomain or a letter since. @throws AlreadyDecided if the case has not
 * lapsed
 */
export const lift = (view: CaseView, actor: string, reason: string, moment: Moment): Transition => {
  const { asker, status } = view.head;
  if (status !== 'kedaluwarsa' || !asker) throw new AlreadyDecided('not lapsed');
  const round = (view.head.rounds.request ?? 0) + 1;
  const head: CaseHead = {
    ...view.head,
    status: 'menunggu-pemohon',
    asker,
    next: { step: 'request', round },
    closedAt: undefined,
    pending: [...lastingWorkOf(view.head)],
    rounds: { ...view.head.rounds, request: round },
    nextCheckAt: firstCheckAt(moment.now),
  };
  const event = { type: 'lifted', step: 'request', round, actor } as const;
  return {
    before: view,
    ...lapseLetterOf(view),
    subdomain: { hold: view.head.subdomain },
    letters: { hold: view.head.letterKeys },
    ...append(head, { ...event, form: { kind: 'lift', data: { reason } } }, moment),
  };
};

/**
 * Returns the step that a fresh link is for: the open step, or the applicant's step if the case is closed. @throws
 * AlreadyDecided
 */
const linkedStepOf = (view: CaseView): Pick<StepRecord, 'step' | 'round'> =>
  isClosed(view.head.status) ? { step: 'request', round: view.head.rounds.request ?? 1 } : demandOpenStep(view);

/**
 * Records that the secretariat sent a fresh link, to the decider of the open step or to the applicant of a closed case.
 * Nothing else changes.
 * @throws AlreadyDecided
 */
export const resend = (view: CaseView, to: string, actor: string, moment: Moment): Transition => {
  const { step, round } = linkedStepOf(view);
  const event = { type: 'resent', step, round, actor, holder: to } as const;
  return { before: view, ...append(view.head, { ...event, form: { kind: 'resend', data: { to } } }, moment) };
};
