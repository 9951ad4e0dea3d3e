import { applicant, isOpen, openRecord } from '../case/case';
import type { CaseHead, CaseView, ContactCorrection, StepRecord } from '../case/records';
import type { Form } from '../forms/fields';
import { dayOf } from '../time/calendar';
import { isClosed, stepOf } from '../sop/sop';
import { contactForm, liftForm, reassignForm, verifications } from './request-act-forms';
import { divisionsWithSections, offeredPosts, type Roster } from './roster';
import { postOption } from './vacancy';

/** The secretariat's acts that a case's present state allows. */
export interface CaseForms {
  /** The recipient of a fresh link: 'pemohon' or a roster id. */
  resend?: string;
  reassign?: Form;
  lift?: Form;
  contact: Form;
}

/** Returns the step that waits for somebody, or undefined. */
export const waitingStep = (view: CaseView): StepRecord | undefined => {
  const record = openRecord(view);
  return record && isOpen(record) ? record : undefined;
};

/** Returns the role whose posts may exchange a step. Step 2 belongs to the head only, and step 1 to the applicant. */
export const passedBetween = (record: StepRecord): 'kepala-bidang' | 'kepala-seksi' | undefined => {
  const { owner } = stepOf(record.step);
  return owner === 'kepala-bidang' || owner === 'kepala-seksi' ? owner : undefined;
};

/** Returns the form that moves a step to another post of its role, or undefined if there is no other post. */
export const reassignFormOf = (record: StepRecord, roster: Roster, onDay: string) => {
  const role = passedBetween(record);
  const all = role === 'kepala-bidang' ? divisionsWithSections(roster) : offeredPosts(roster);
  const posts = all.filter((post) => post.role === role && post.id !== record.post);
  return posts.length > 0 ? reassignForm(posts.map(postOption(roster, onDay))) : undefined;
};

/** Returns the form that lifts a lapse, or undefined if the case has not lapsed. */
export const liftFormOf = ({ head }: Pick<CaseView, 'head'>) => (head.status === 'kedaluwarsa' ? liftForm : undefined);

/**
 * Returns true if a fresh link goes to the applicant. They must revise, or the case is closed and they may read its end.
 */
export const isLinkForApplicant = ({ status }: Pick<CaseHead, 'status'>): boolean =>
  isClosed(status) || status === 'menunggu-pemohon';

/** Returns the recipient of a fresh link, or undefined if the case waits for nobody. */
export const linkHolder = (view: CaseView): string | undefined => {
  if (isClosed(view.head.status)) return applicant;
  const record = waitingStep(view);
  return record?.step === 'request' ? applicant : record?.holder;
};

/**
 * Returns a correction as text for the office: "siti@example.id, 0812-3456-7890. Dipastikan lewat: Telepon dengan OPD
 * pemohon".
 */
export const correctionText = ({ email, phone, verified }: ContactCorrection): string =>
  `${email}, ${phone}. Dipastikan lewat: ${verifications.find(({ value }) => value === verified)?.label ?? verified}`;

export const caseForms = (view: CaseView, roster: Roster, now: Date): CaseForms => {
  const record = waitingStep(view);
  return {
    resend: linkHolder(view),
    reassign: record && reassignFormOf(record, roster, dayOf(now)),
    lift: liftFormOf(view),
    contact: contactForm,
  };
};
