import { officialsOfMailbox } from '../domain/case/access';
import type { LinkOf } from '../domain/case/records';
import { deciderFor, headPost, type Roster } from '../domain/office/roster';
import { dayOf } from '../domain/time/calendar';
import type { Ids } from '../ports/system';

export interface FiguresReader {
  link: Pick<LinkOf<'official'>, 'official' | 'address'>;
  office: { roster: Roster };
}

/** Returns true if the person behind a mailed link holds the post that heads the office today. Only they read its figures. */
export const readsStatistics = (
  { link, office: { roster } }: FiguresReader,
  now: Date,
  ids: Pick<Ids, 'digest'>,
): boolean => {
  const head = deciderFor(roster, headPost(roster)?.id, dayOf(now));
  return head !== undefined && officialsOfMailbox(roster, link, ids.digest).includes(head.id);
};
