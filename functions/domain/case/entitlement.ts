import { dayOf } from '../time/calendar';
import { applicant } from './case';
import type { CaseHead } from './records';
import { deciderFor, headPost, nobody, type Post, type Roster } from '../office/roster';
import { type StepId, stepOf } from '../sop/sop';

/** Who may decide a step of a case at a moment: the post that owns it, and the roster id of whoever decides for that post. */
export interface Entitled {
  /** Undefined where the step is the applicant's. */
  post?: string;
  /** A roster id, 'pemohon', or 'kosong' where neither the post nor any above it has a holder. */
  holder: string;
}

/** Computed when a step opens, when its link is opened, and again when it is decided: holders change in between. */
export const entitledTo = (head: Pick<CaseHead, 'assigned'>, step: StepId, roster: Roster, now: Date): Entitled => {
  const { owner } = stepOf(step);
  if (owner === 'applicant') return { holder: applicant };
  const post = owner === 'kepala-dinas' ? headPost(roster)?.id : head.assigned[owner];
  // A post that has left the roster falls to the head of the office.
  const decider = deciderFor(roster, post, dayOf(now)) ?? deciderFor(roster, headPost(roster)?.id, dayOf(now));
  return { post, holder: decider?.id ?? nobody };
};

/**
 * Whether the case waits at that post now, or comes to it next without another choice: back from the applicant, who is asked by a
 * Kepala Seksi for a revision, it goes to the same one.
 */
export const isGivenTo = ({ assigned, next }: Pick<CaseHead, 'assigned' | 'next'>, { id, role }: Post): boolean => {
  if (!next || role === 'kepala-dinas' || assigned[role] !== id) return false;
  const { owner } = stepOf(next.step);
  return owner === role || (owner === 'applicant' && role === 'kepala-seksi');
};
