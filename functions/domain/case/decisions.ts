import { agendaAfter } from './agenda';
import { append } from './append';
import {
  applicant,
  canWithdraw,
  isOpen,
  type Moment,
  openRecord,
  addPending,
  firstCheckAt,
  type Transition,
} from './case';
import { closeStep } from './close-step';
import { withNewMailbox } from './contact';
import type { DecisionForm } from '../forms/decision-forms';
import { holdsAfter } from './endings';
import { AlreadyDecided, InvalidInput } from '../errors';
import { missingPapersMessage, papersToRequest } from '../sop/papers-received';
import type { RequestForm } from '../forms/forms';
import { lastingWorkOf } from './lasting-mails';
import { extentDecided } from './open-integrations';
import { draftOf } from '../letters/letter-acts';
import { letterKey } from './numbering';
import type { OutcomeId } from '../sop/outcomes';
import type { CaseHead, CaseView, PendingWork, StepRecord } from './records';
import { requestFacts } from './request-facts';
import { destinationOf, type StepId } from '../sop/sop';

/** Returns the step that asked the applicant for a revision. @throws AlreadyDecided if no step asked */
const askerOf = ({ asker }: CaseHead): StepId => {
  if (!asker) throw new AlreadyDecided('nobody asked for a revision');
  return asker;
};

/** Returns the head after `outcome` of `step`: the next step and round, or the end of the case. */
const advance = (head: CaseHead, step: StepId, outcome: OutcomeId, now: Date): CaseHead => {
  const to = destinationOf(step, outcome);
  // News of this decision replaces an unsent mail to the applicant. A link that the unsent mail would carry stays
  // pending.
  const withLink: readonly PendingWork[] = ['applicant', 'applicant-link', 'new-mailbox'];
  const lacksLink = head.pending?.some((pending) => withLink.includes(pending));
  const rest = { flagged: undefined, waits: undefined, nextCheckAt: firstCheckAt(now) };
  const lasting = lastingWorkOf(head);
  if ('close' in to) {
    return {
      ...head,
      ...rest,
      status: to.close,
      next: undefined,
      asker: undefined,
      closedAt: now.toISOString(),
      pending: ['applicant', ...lasting],
    };
  }
  const wantedStep = 'step' in to ? to.step : askerOf(head);
  // A step with missing papers does not open: the applicant is asked for them first.
  const lacksPapers = wantedStep !== 'request' && papersToRequest(wantedStep, head).length > 0;
  const target = lacksPapers ? 'request' : wantedStep;
  const round = (head.rounds[target] ?? 0) + 1;
  const next = { step: target, round };
  const pending: PendingWork[] = lacksLink ? ['applicant-link', ...lasting] : lasting;
  const nextHead = { ...head, ...rest, pending, next, rounds: { ...head.rounds, [target]: round } };
  return target === 'request'
    ? { ...nextHead, status: 'menunggu-pemohon', asker: lacksPapers ? wantedStep : step }
    : { ...nextHead, status: 'berjalan', asker: undefined };
};

/** Returns the open record that a decision is for. @throws AlreadyDecided if another step or round is open */
const demandOpenStep = (view: CaseView, at: { step: StepId; round: number }): StepRecord => {
  const record = openRecord(view);
  if (!record || !isOpen(record) || record.step !== at.step || record.round !== at.round) {
    throw new AlreadyDecided(`${at.step} ${at.round}`);
  }
  return record;
};

/**
 * Records an official's decision on the open step. `form` has passed the step's schema and rules. @throws
 * AlreadyDecided
 */
export const decide = (
  view: CaseView,
  at: { step: StepId; round: number },
  actor: string,
  form: DecisionForm,
  moment: Moment,
): Transition => {
  const record = demandOpenStep(view, at);
  const { outcome, holder } = form;
  const role = outcome === 'accept' ? 'kepala-bidang' : outcome === 'forward' ? 'kepala-seksi' : undefined;
  const assigned = role ? { ...view.head.assigned, [role]: holder } : view.head.assigned;
  const sheet = { kind: 'decision', data: { ...form }, at: moment.now.toISOString() } as const;
  const head = {
    ...advance(view.head, at.step, outcome, moment.now),
    assigned,
    agenda: agendaAfter(view.head.agenda, sheet),
  };
  const entry = {
    type: 'decided',
    step: at.step,
    round: at.round,
    outcome,
    holder,
    actor,
    form: { kind: 'decision', data: form },
  } as const;
  const recorded = append(head, entry, moment);
  return {
    before: view,
    // Makes the actual decider the holder, even if the roster changed and the step has not moved yet.
    step: {
      ...closeStep(record, outcome, actor, view.head, moment),
      holder: actor,
      extent: extentDecided(at.step, form),
    },
    ...holdsAfter(head),
    ...draftOf(head, recorded.event),
    ...recorded,
  };
};

/** @throws InvalidInput if the step that asked would still miss a paper */
const demandPapers = (asker: StepId, papersIn: CaseHead['papersIn']) => {
  const message = missingPapersMessage({ asker, papersIn });
  if (message)
    throw new InvalidInput([{ field: 'attachments', message: `${message} Lampirkan, atau isi formulirnya.` }]);
};

/**
 * Records the applicant's revision in a returned round. The case goes back to the step that asked.
 * @throws AlreadyDecided, or InvalidInput if a paper is still missing
 */
export const resubmit = (view: CaseView, former: RequestForm, data: RequestForm, moment: Moment): Transition => {
  const record = demandOpenStep(view, { step: 'request', round: view.head.next?.round ?? 0 });
  const { subdomain: released, letterKeys } = view.head;
  const letter = letterKey(data.agency.name, data.letter.number);
  const otherLetter = !letterKeys.includes(letter);
  const facts = requestFacts(data);
  demandPapers(askerOf(view.head), facts.papersIn);
  const advanced: CaseHead = {
    ...advance({ ...view.head, ...facts }, 'request', 'resubmit', moment.now),
    letterKeys: otherLetter ? [...letterKeys, letter] : letterKeys,
  };
  const head = data.contact.email === former.contact.email ? advanced : withNewMailbox(advanced);
  const entry = {
    type: 'resubmitted',
    step: 'request',
    round: record.round,
    outcome: 'resubmit',
    actor: applicant,
    form: { kind: 'request', data },
  } as const;
  return {
    before: view,
    step: closeStep(record, 'resubmit', applicant, view.head, moment),
    subdomain: released === data.subdomain ? undefined : { release: released, hold: data.subdomain },
    letters: otherLetter ? { hold: [letter] } : undefined,
    ...append(head, entry, moment),
  };
};

/** Records the applicant's withdrawal. It ends the case, and the open step if there is one. @throws AlreadyDecided */
export const withdraw = (view: CaseView, reason: string, moment: Moment): Transition => {
  const { next } = view.head;
  if (!next || !canWithdraw(view)) throw new AlreadyDecided('closed or building');
  const record = openRecord(view);
  const { step, round } = next;
  const closed = advance(view.head, step, 'withdraw', moment.now);
  // An official with an open request for a decision gets a mail that no decision is needed.
  const head = record?.status === 'terbuka' ? { ...closed, pending: addPending(closed, 'official') } : closed;
  const entry = {
    type: 'withdrawn',
    step,
    round,
    outcome: 'withdraw',
    actor: applicant,
    form: { kind: 'withdrawal', data: { outcome: 'withdraw', reason } },
  } as const;
  return {
    before: view,
    step: record && closeStep(record, 'withdraw', applicant, view.head, moment),
    ...holdsAfter(head),
    ...append(head, entry, moment),
  };
};

/**
 * Records a note about step 7's progress. The step stays open, and its task token is not answered. @throws
 * AlreadyDecided
 */
export const noteProgress = (
  view: CaseView,
  at: { step: StepId; round: number },
  actor: string,
  text: string,
  moment: Moment,
): Transition => {
  demandOpenStep(view, at);
  const entry = {
    type: 'progress',
    step: at.step,
    round: at.round,
    actor,
    form: { kind: 'progress', data: { text } },
  } as const;
  return { before: view, ...append(view.head, entry, moment) };
};
