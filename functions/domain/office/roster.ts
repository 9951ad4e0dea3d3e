import * as z from 'zod/mini';
import type { Role } from '../sop/sop';

/**
 * The office's posts and their holders, with first and last day. Rows that a case refers to are never changed, only
 * ended.
 */
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
const day = z.iso.date();

export const officialRoles = ['kepala-dinas', 'kepala-bidang', 'kepala-seksi'] as const satisfies Role[];

/** A post (jabatan). `superior` is the id of a post. `retired`: it is out of use and no longer offered. */
export const post = z.object({
  id,
  role: z.enum(officialRoles),
  title: z.string(),
  unit: z.string(),
  superior: z.optional(id),
  retired: z.optional(z.literal(true)),
});
export type Post = z.infer<typeof post>;

/** Acting officials (UU 30/2014 art. 14): Plh. while the holder is away, Plt. while the post is vacant. */
export const actingKinds = ['Plh.', 'Plt.'] as const;

/**
 * A person who holds a post from one day to another, both included. `acting` names the decree of an acting official.
 */
export const official = z.object({
  id,
  post: id,
  name: z.string(),
  nip: z.string(),
  rank: z.string(),
  email: z.string(),
  from: day,
  to: z.optional(day),
  acting: z.optional(z.object({ kind: z.enum(actingKinds), decree: z.string() })),
});
export type Official = z.infer<typeof official>;

export const roster = z.object({ posts: z.array(post), officials: z.array(official) });
export type Roster = z.infer<typeof roster>;

/** The `holder` of a step that nobody on the roster may decide. The secretariat must fill the post. */
export const nobody = 'kosong';

export const postBy = (roster: Roster, postId: string | undefined): Post | undefined =>
  roster.posts.find((post) => post.id === postId);

export const officialBy = (roster: Roster, officialId: string | undefined): Official | undefined =>
  roster.officials.find((official) => official.id === officialId);

export const isOn = ({ from, to }: Pick<Official, 'from' | 'to'>, onDay: string): boolean =>
  from <= onDay && (to === undefined || onDay <= to);

/** Returns the holder of a post on a day. An acting official takes precedence over the regular holder. */
export const holderOfPost = (roster: Roster, postId: string, onDay: string): Official | undefined => {
  const present = roster.officials
    .filter((official) => official.post === postId && isOn(official, onDay))
    .sort((a, b) => b.from.localeCompare(a.from));
  return present.find(({ acting }) => acting) ?? present[0];
};

/**
 * Returns the official who decides for a post on a day: its holder, or the holder of the nearest occupied superior
 * post.
 */
export const deciderFor = (roster: Roster, postId: string | undefined, onDay: string): Official | undefined => {
  const seen = new Set<string>();
  for (let at = postBy(roster, postId); at && !seen.has(at.id); at = postBy(roster, at.superior)) {
    seen.add(at.id);
    const holder = holderOfPost(roster, at.id, onDay);
    if (holder) return holder;
  }
  return undefined;
};

/** Returns the posts that may still be chosen. */
export const offeredPosts = ({ posts }: Pick<Roster, 'posts'>): Post[] => posts.filter(({ retired }) => !retired);

/** Returns the sections of a division that may be chosen. */
export const sectionsOf = (roster: Pick<Roster, 'posts'>, division: string | undefined): Post[] =>
  offeredPosts(roster).filter(({ role, superior }) => role === 'kepala-seksi' && superior === division);

/**
 * Returns the divisions that have a section, because only they can pass a case on. If none has one, returns all, so no
 * case gets stuck.
 */
export const divisionsWithSections = (roster: Pick<Roster, 'posts'>): Post[] => {
  const divisions = offeredPosts(roster).filter(({ role }) => role === 'kepala-bidang');
  const able = divisions.filter(({ id }) => sectionsOf(roster, id).length > 0);
  return able.length > 0 ? able : divisions;
};

/** Returns the post that leads the office. */
export const headPost = (roster: Roster): Post | undefined => roster.posts.find(({ role }) => role === 'kepala-dinas');

/** Returns a post's title and unit: "Kepala Bidang Aplikasi Informatika". */
export const postLabel = ({ title, unit }: Pick<Post, 'title' | 'unit'>): string => `${title} ${unit}`.trim();

/** Returns the title with which an official signs: "Plh. Kepala Dinas". */
export const titleOn = ({ acting }: Pick<Official, 'acting'>, { title }: Pick<Post, 'title'>): string =>
  acting ? `${acting.kind} ${title}` : title;

/**
 * Returns an official's title and unit: "Plh. Kepala Bidang Aplikasi Informatika". A row that has left the roster has
 * none.
 */
export const titleAndUnit = (roster: Roster, official: Official): string => {
  const held = postBy(roster, official.post);
  return held ? `${titleOn(official, held)} ${held.unit}`.trim() : '';
};
