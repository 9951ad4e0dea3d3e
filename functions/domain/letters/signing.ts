import type { FormRecord } from '../case/records';
import { isAbove, postAbove } from '../office/on-behalf';
import { deciderFor, headPost, type Official, officialBy, type Post, postBy, type Roster } from '../office/roster';
import { dayOf } from '../time/calendar';
import { type LetterTopic, signatoryOf } from './letter-kinds';

/**
 * Returns the post of the decider that a letter reports. A lapse follows from the return that asked for the revision.
 */
const decidingPost = (form: FormRecord, past: readonly FormRecord[], roster: Roster): Post | undefined => {
  const decision = form.kind === 'lapse' ? past.findLast(({ kind }) => kind === 'decision') : form;
  return postBy(roster, officialBy(roster, decision?.by)?.post);
};

/**
 * Returns the post that signs a letter: the post above the decider named by the office's file, or else the decider's
 * post.
 */
export const signingPost = (
  topic: LetterTopic,
  form: FormRecord,
  past: readonly FormRecord[],
  roster: Roster,
): Post | undefined => {
  const decider = decidingPost(form, past, roster);
  const signatory = signatoryOf(topic);
  if (signatory === 'decider' || (decider && !isAbove(signatory, decider.role))) return decider ?? headPost(roster);
  return postAbove(roster, decider, signatory) ?? decider ?? headPost(roster);
};

/** Returns the official who signs for that post at a moment: its holder, or the nearest holder above, or undefined. */
export const signerNow = (post: Post | undefined, roster: Roster, now: Date): Official | undefined =>
  deciderFor(roster, post?.id, dayOf(now)) ?? deciderFor(roster, headPost(roster)?.id, dayOf(now));
