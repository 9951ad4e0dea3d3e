import { mailboxOf } from '../forms/mailbox';
import { normalizeNumber } from '../case/numbering';
import type { Role } from '../sop/sop';
import { isOn, type Official, type Post, postBy, type Roster, sectionsOf } from './roster';

/** Rules for a roster, both at the desk and in a roster's file. Each function returns the fault, or undefined. */

const forever = '9999-12-31';
type Period = Pick<Official, 'from' | 'to'>;
const meet = (a: Period, b: Period): boolean => a.from <= (b.to ?? forever) && b.from <= (a.to ?? forever);

export type TermFault =
  { kind: 'ends-before-it-begins' } | { kind: 'acting-without-end' } | { kind: 'overlaps'; other: Official };

/**
 * Returns what is wrong with an official's term, if anything. A post has one holder at a time and one acting official as well. Acting
 * officials serve for a limited time.
 */
export const termFault = ({ officials }: Pick<Roster, 'officials'>, official: Official): TermFault | undefined => {
  if (official.to && official.to < official.from) return { kind: 'ends-before-it-begins' };
  if (official.acting && !official.to) return { kind: 'acting-without-end' };
  const other = officials.find(
    (one) =>
      one.id !== official.id && one.post === official.post && !one.acting === !official.acting && meet(one, official),
  );
  return other && { kind: 'overlaps', other };
};

const superiorRole: Partial<Record<Role, Role>> = { 'kepala-bidang': 'kepala-dinas', 'kepala-seksi': 'kepala-bidang' };

export type SuperiorFault =
  { kind: 'head-has-one' } | { kind: 'circle' } | { kind: 'retired' } | { kind: 'role'; wanted: Role };

/**
 * Returns what is wrong with a post's superior, if anything. A superior is in use and has the next higher role in the SOP. Superiors
 * must not form a circle.
 */
export const superiorFault = ({ posts }: Pick<Roster, 'posts'>, post: Post): SuperiorFault | undefined => {
  const wanted = superiorRole[post.role];
  if (!wanted) return post.superior ? { kind: 'head-has-one' } : undefined;
  const seen = new Set([post.id]);
  for (let at = post.superior; at !== undefined; at = posts.find(({ id }) => id === at)?.superior) {
    if (seen.has(at)) return { kind: 'circle' };
    seen.add(at);
  }
  const superior = posts.find(({ id }) => id === post.superior);
  if (superior?.retired && !post.retired) return { kind: 'retired' };
  return superior?.role === wanted ? undefined : { kind: 'role', wanted };
};

export type RetirementFault = { kind: 'head' } | { kind: 'held'; holder: Official } | { kind: 'superior'; of: Post };

/**
 * Returns what keeps a post from retiring, if anything. It may retire if it leads no other post and nobody holds it on `today` or later.
 * The head's post never retires.
 */
export const retirementFault = (
  { posts, officials }: Roster,
  { id, role }: Post,
  today: string,
): RetirementFault | undefined => {
  if (role === 'kepala-dinas') return { kind: 'head' };
  const holder = officials.find((one) => one.post === id && (isOn(one, today) || one.from > today));
  if (holder) return { kind: 'held', holder };
  const below = posts.find(({ superior, retired }) => superior === id && !retired);
  return below && { kind: 'superior', of: below };
};

type TitledPost = Pick<Post, 'title' | 'unit'>;
/** Returns true if people would confuse two posts. */
export const isSamePost = (a: TitledPost, b: TitledPost): boolean =>
  normalizeNumber(`${a.title} ${a.unit}`) === normalizeNumber(`${b.title} ${b.unit}`);

export const isSameMailbox = (a: { email: string }, b: { email: string }): boolean =>
  mailboxOf(a.email) === mailboxOf(b.email);

/** Returns the division that would lose its last section without this post, or undefined. */
export const divisionOfLastSection = (roster: Roster, post: Post): Post | undefined => {
  const sections = sectionsOf(roster, post.superior);
  return sections.length === 1 && sections[0]?.id === post.id ? postBy(roster, post.superior) : undefined;
};
