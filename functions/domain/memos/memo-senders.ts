import {
  type Official,
  offeredPosts,
  holderOfPost,
  divisionsWithSections,
  officialBy,
  type Roster,
} from '../office/roster';

/** Returns the officials who may send a memo on a day: holders of the posts below the head, each for their own post. */
export const memoSenders = (roster: Roster, onDay: string): Official[] =>
  offeredPosts(roster)
    .filter(({ role }) => role !== 'kepala-dinas')
    .flatMap(({ id }) => holderOfPost(roster, id, onDay) ?? []);

/**
 * Returns the proposed sender: the post that sent the last memo, or else the first division that can pass requests on.
 */
export const usualSender = (roster: Roster, onDay: string, lastSender: string | undefined): Official | undefined => {
  const senders = memoSenders(roster, onDay);
  const ofPost = (id: string | undefined) => senders.find(({ post }) => post === id);
  const divisions = divisionsWithSections(roster).flatMap(({ id }) => ofPost(id) ?? []);
  return ofPost(officialBy(roster, lastSender)?.post) ?? divisions[0] ?? senders[0];
};
