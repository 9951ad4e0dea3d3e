import { rowsBehind } from '../domain/case/access';
import type { CaseHead } from '../domain/case/records';
import { isOn, officialBy, titleAndUnit } from '../domain/office/roster';
import { dayOf } from '../domain/time/calendar';
import { workingDaysUntil } from '../domain/time/deadlines';
import type { Deps } from '../ports/deps';
import type { Decided, Page } from '../ports/work';
import type { OfficialLink } from './open-link';

const [waitingListed, decidedListed] = [100, 20];

/** What waits for the person behind a link, and what they decided. */
export interface WaitingList {
  /** Titles of the posts that they hold today. */
  titles: string[];
  /** Earliest due first. `left`: working days until it is due, negative where it is late. */
  waiting: { head: CaseHead; left: number }[];
  moreWaits: boolean;
  decided: Page<Decided>;
}

/** Lists what waits for the official behind a link, in all their posts, and a page of what they decided. */
export const listWaiting = async (
  { work, ids }: Pick<Deps, 'work' | 'ids'>,
  { link, office, now }: OfficialLink,
  after?: Record<string, string>,
): Promise<WaitingList> => {
  const rows = rowsBehind(office.roster, link, ids.digest);
  const [pages, decided] = await Promise.all([
    Promise.all(rows.map((row) => work.waiting(row, { limit: waitingListed }))),
    work.decided(link.official!, { limit: decidedListed, after }),
  ]);
  const waiting = pages.flatMap(({ items }) => items).sort((a, b) => a.waits!.at.localeCompare(b.waits!.at));
  const titles = rows.flatMap((row) => {
    const official = officialBy(office.roster, row);
    return official && isOn(official, dayOf(now)) ? [titleAndUnit(office.roster, official)] : [];
  });
  return {
    titles: [...new Set(titles)],
    waiting: waiting.slice(0, waitingListed).map((head) => ({
      head,
      left: workingDaysUntil(new Date(head.waits!.at), now, office.holidays),
    })),
    moreWaits: waiting.length > waitingListed || pages.some(({ next }) => next !== undefined),
    decided,
  };
};
