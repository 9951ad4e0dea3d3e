import { officialsOfMailbox } from '../domain/case/access';
import { isWaiting } from '../domain/case/case';
import type { WaitingHead } from '../domain/case/records';
import { isOn, officialBy, titleAndUnit } from '../domain/office/roster';
import { dayOf } from '../domain/time/calendar';
import { workingDaysUntil } from '../domain/time/deadlines';
import type { Deps } from '../ports/deps';
import type { DecisionOfHolder, Page } from '../ports/work';
import type { OfficialLink } from './open-link';

const [waitingListed, decidedListed] = [50, 20];

/** The work that waits for the holder of a link, and their decisions. */
interface WaitingList {
  /** The titles of the posts that they hold today. */
  titles: string[];
  /** Earliest due first. `left`: working days until the due date, negative after it. */
  waiting: Page<{ head: WaitingHead; left: number }>;
  /** Newest first. */
  decisions: Page<DecisionOfHolder>;
}

type Place = Record<string, string>;

/** Returns a page of the work that waits for the official of a link, in all their posts, and a page of their decisions. */
export const listWaiting = async (
  { work, ids }: Pick<Deps, 'work' | 'ids'>,
  { link, office, now }: OfficialLink,
  after: { waiting?: Place; decisions?: Place } = {},
): Promise<WaitingList> => {
  const rows = officialsOfMailbox(office.roster, link, ids.digest);
  const [waiting, decisions] = await Promise.all([
    work.waitingOf(rows, { limit: waitingListed, after: after.waiting }),
    work.decisionsOf(rows, { limit: decidedListed, after: after.decisions }),
  ]);
  const titles = rows.flatMap((row) => {
    const official = officialBy(office.roster, row);
    return official && isOn(official, dayOf(now)) ? [titleAndUnit(office.roster, official)] : [];
  });
  const items = waiting.items.flatMap((head) =>
    isWaiting(head) ? [{ head, left: workingDaysUntil(new Date(head.waits.at), now, office.holidays) }] : [],
  );
  return { titles: [...new Set(titles)], waiting: { ...waiting, items }, decisions };
};
