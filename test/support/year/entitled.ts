import { dayOf } from '../../../functions/domain/time/calendar';
import type { Official, Roster } from '../../../functions/domain/office/roster';

/** The roster from an instant on. */
export interface RosterSince {
  at: string;
  roster: Roster;
}

/**
 * Returns the official who may decide for a post at an instant, from the office's history and without the product's code. It is an acting
 * official, otherwise the newest holder, otherwise the same for the post above.
 */
export const mayDecide = (history: readonly RosterSince[], post: string, at: string): string => {
  const { roster } = history.findLast((since) => since.at <= at)!;
  const day = dayOf(new Date(at));
  const present = (row: Official) => row.from <= day && (row.to === undefined || row.to >= day);
  let here: string | undefined = post;
  while (here) {
    const rows = roster.officials.filter((row) => row.post === here && present(row));
    const newest = rows.sort((a, b) => (a.from < b.from ? 1 : -1));
    const found = newest.find((row) => row.acting !== undefined) ?? newest[0];
    if (found) return found.id;
    here = roster.posts.find(({ id }) => id === here)?.superior;
  }
  return 'kosong';
};
