import { dayOf } from '../time/calendar';
import { applicant } from './case';
import type { CaseHead } from './records';
import { deciderFor, headPost, nobody, type Post, type Roster } from '../office/roster';
import { type StepId, stepOf } from '../sop/sop';

/** The post that owns a step of a case at a moment, and the person who may decide for it. */
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
  // A section that has left the roster falls to the division that the request was given to, else to the head of the office.
  const inTurn = [post, head.assigned['kepala-bidang'], headPost(roster)?.id];
  const decider = inTurn.map((id) => deciderFor(roster, id, dayOf(now))).find((found) => found !== undefined);
  return { post, holder: decider?.id ?? nobody };
};

/**
 * Tells whether the case waits at that post now. The desk can't reassign a case that is with the applicant. When it comes back to a post
 * that is gone, the official who decides instead gets it.
 */
export const isGivenTo = ({ assigned, next }: Pick<CaseHead, 'assigned' | 'next'>, { id, role }: Post): boolean => {
  if (!next || role === 'kepala-dinas' || assigned[role] !== id) return false;
  return stepOf(next.step).owner === role;
};
