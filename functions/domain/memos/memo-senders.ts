import {
  type Official,
  offeredPosts,
  holderOfPost,
  divisionsWithSections,
  officialBy,
  type Roster,
} from '../office/roster';

/** Returns who may send a memo on a day: the holders of the posts below the head, each for their own post. */
export const memoSenders = (roster: Roster, onDay: string): Official[] =>
  offeredPosts(roster)
    .filter(({ role }) => role !== 'kepala-dinas')
    .flatMap(({ id }) => holderOfPost(roster, id, onDay) ?? []);

/** Returns the proposed sender: the post that sent last, else the first division that passes requests on. */
export const usualSender = (roster: Roster, onDay: string, lastSender: string | undefined): Official | undefined => {
  const senders = memoSenders(roster, onDay);
  const ofPost = (id: string | undefined) => senders.find(({ post }) => post === id);
  const divisions = divisionsWithSections(roster).flatMap(({ id }) => ofPost(id) ?? []);
  return ofPost(officialBy(roster, lastSender)?.post) ?? divisions[0] ?? senders[0];
};
