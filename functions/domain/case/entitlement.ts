import { dayOf } from '../time/calendar';
import { applicant } from './case';
import type { CaseHead } from './records';
import { deciderFor, headPost, nobody, type Post, type Roster } from '../office/roster';
import { type StepId, stepOf } from '../sop/sop';

/** The post that owns a step of a case at a moment, and the person who may decide for it. */
export interface Entitled {
  /** Undefined if the step belongs to the applicant. */
  post?: string;
  /** A roster id, 'pemohon', or 'kosong' if neither the post nor any post above it has a holder. */
  holder: string;
}

/**
 * Returns the post and person entitled to a step now. Compute it again when a step opens, its link opens and it is
 * decided, because holders change.
 */
export const entitledTo = (head: Pick<CaseHead, 'assigned'>, step: StepId, roster: Roster, now: Date): Entitled => {
  const { owner } = stepOf(step);
  if (owner === 'applicant') return { holder: applicant };
  const post = owner === 'kepala-dinas' ? headPost(roster)?.id : head.assigned[owner];
  // If a section has left the roster, its division decides, or else the head of the office.
  const inTurn = [post, head.assigned['kepala-bidang'], headPost(roster)?.id];
  const decider = inTurn.map((id) => deciderFor(roster, id, dayOf(now))).find((found) => found !== undefined);
  return { post, holder: decider?.id ?? nobody };
};

/**
 * Returns true if the case waits at that post now. The desk can't reassign a case that waits for the applicant. When it
 * returns to a post that no longer exists, the official entitled instead gets it.
 */
export const waitsAtPost = ({ assigned, next }: Pick<CaseHead, 'assigned' | 'next'>, { id, role }: Post): boolean => {
  if (!next || role === 'kepala-dinas' || assigned[role] !== id) return false;
  return stepOf(next.step).owner === role;
};
