import type { FormRecord } from '../case/records';
import { isAbove, postAbove } from '../office/on-behalf';
import { deciderFor, headPost, type Official, officialBy, type Post, postBy, type Roster } from '../office/roster';
import { dayOf } from '../time/calendar';
import { type LetterTopic, signatoryOf } from './letter-kinds';

/** Returns the post of whoever decided what a letter tells; a lapse follows from the return that asked for a revision. */
const decidingPost = (form: FormRecord, past: readonly FormRecord[], roster: Roster): Post | undefined => {
  const decision = form.kind === 'lapse' ? past.findLast(({ kind }) => kind === 'decision') : form;
  return postBy(roster, officialBy(roster, decision?.by)?.post);
};

/** Returns the post whose holder signs a letter: the one that the office's file names above the decider, else the decider's. */
export const signingPost = (
  topic: LetterTopic,
  form: FormRecord,
  past: readonly FormRecord[],
  roster: Roster,
): Post | undefined => {
  const decider = decidingPost(form, past, roster);
  const wanted = signatoryOf(topic);
  if (wanted === 'decider' || (decider && !isAbove(wanted, decider.role))) return decider ?? headPost(roster);
  return postAbove(roster, decider, wanted) ?? decider ?? headPost(roster);
};

/** Returns whoever signs for that post at a moment: its holder, else the nearest above; undefined where nobody does. */
export const signerNow = (post: Post | undefined, roster: Roster, now: Date): Official | undefined =>
  deciderFor(roster, post?.id, dayOf(now)) ?? deciderFor(roster, headPost(roster)?.id, dayOf(now));
