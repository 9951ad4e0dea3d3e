import { addDays, addWorkingDays, type Holidays } from '../../../functions/domain/time/calendar';
import type { OfficeRecord } from '../../../functions/domain/office/office-record';
import type { Official, Roster } from '../../../functions/domain/office/roster';
import { holder } from '../office';
import type { Random } from '../../../local/year/random';

/** An event of the office on a day: a change of its record, or a mailbox that bounces. */
export interface Befalls {
  day: string;
  kind: 'leave' | 'successor' | 'vacant' | 'filled' | 'bounce' | 'repaired';
  change?: (now: OfficeRecord) => Partial<OfficeRecord>;
  /** The post whose present holder's mailbox bounces. */
  bounces?: string;
}

const withOfficials = (roster: Roster, officials: Official[]): Partial<OfficeRecord> => ({
  roster: { ...roster, officials },
});
/** Ends every unended row of the post on the day before `day`. */
const endedBefore = (officials: Official[], post: string, day: string) =>
  officials.map((row) => (row.post === post && (row.to ?? '9') >= day ? { ...row, to: addDays(day, -1) } : row));

const leave = (post: string, day: string, days: number, id: string): Befalls => ({
  day,
  kind: 'leave',
  change: ({ roster }) =>
    withOfficials(roster, [
      ...roster.officials,
      holder(post, {
        id,
        from: addDays(day, 1),
        to: addDays(day, days),
        acting: { kind: 'Plh.', decree: `800/${id}` },
      }),
    ]),
});
const filled = (kind: 'successor' | 'filled', post: string, day: string, id: string, acting: boolean): Befalls => ({
  day,
  kind,
  change: ({ roster }) =>
    withOfficials(roster, [
      ...endedBefore(roster.officials, post, day),
      holder(post, { id, from: day, ...(acting && { acting: { kind: 'Plt.' as const, decree: `821/${id}` } }) }),
    ]),
});
const vacant = (post: string, day: string): Befalls => ({
  day,
  kind: 'vacant',
  change: ({ roster }) => withOfficials(roster, endedBefore(roster.officials, post, day)),
});
/** The secretariat enters another address, and removes the mark of the old one. */
const repaired = (post: string, day: string, email: string): Befalls => ({
  day,
  kind: 'repaired',
  change: ({ roster, bounces }) => {
    const marked = new Set(bounces.map((one) => one.email));
    const isBroken = (row: Official) => row.post === post && marked.has(row.email);
    const broken = new Set(roster.officials.filter(isBroken).map((row) => row.email));
    return {
      ...withOfficials(
        roster,
        roster.officials.map((row) => (isBroken(row) ? { ...row, email } : row)),
      ),
      bounces: bounces.filter((one) => !broken.has(one.email)),
    };
  },
});

/** Returns a year of office events: leave with an acting official, successors, posts that are vacant for weeks, mailboxes that bounce. */
export const planOffice = (
  posts: readonly string[],
  [first, last]: readonly [string, string],
  random: Random,
  holidays: Holidays,
): Befalls[] => {
  const plan: Befalls[] = [];
  let count = 0;
  const nextId = (post: string) => `${post}-${(count += 1)}`;
  for (const post of posts) {
    for (let day = addDays(first, random.between(5, 40)); day < last;) {
      const kind = random.weighted([
        ['leave', 6],
        ['successor', 2],
        ['vacant', 2],
        ['bounce', 2],
      ] as const);
      const until = addDays(day, random.between(2, 20));
      if (kind === 'leave') plan.push(leave(post, day, random.between(1, 8), nextId(post)));
      if (kind === 'successor') plan.push(filled('successor', post, day, nextId(post), false));
      if (kind === 'vacant')
        plan.push(vacant(post, day), filled('filled', post, until, nextId(post), random.chance(0.5)));
      if (kind === 'bounce') {
        const repair = addWorkingDays(day, random.between(1, 4), holidays);
        plan.push({ day, kind, bounces: post }, repaired(post, repair, `${nextId(post)}@example.id`));
      }
      day = addDays(until, random.between(15, 60));
    }
  }
  return plan.filter(({ day }) => day <= last);
};
