import * as z from 'zod/mini';
import type { Role } from '../sop/sop';

/** The posts of the office and their holders, with first and last day. Rows that a case refers to are never changed, only ended. */
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
const day = z.iso.date();

export const officialRoles = ['kepala-dinas', 'kepala-bidang', 'kepala-seksi'] as const satisfies Role[];

/** A post (jabatan). `superior` is a post; `retired`: it is not used any more, and offered nowhere. */
export const post = z.object({
  id,
  role: z.enum(officialRoles),
  title: z.string(),
  unit: z.string(),
  superior: z.optional(id),
  retired: z.optional(z.literal(true)),
});
export type Post = z.infer<typeof post>;

/** Acting officials (UU 30/2014 art. 14): Plh. while the holder is away, Plt. while the post has none. */
export const actingKinds = ['Plh.', 'Plt.'] as const;

/** A person who holds a post from one day to another, both included; `acting` with the decree that says so. */
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

/** In `holder`, a step that nobody on the roster may decide: the secretariat is asked to fill the post. */
export const nobody = 'kosong';

export const postBy = (roster: Roster, postId: string | undefined): Post | undefined =>
  roster.posts.find((post) => post.id === postId);

export const officialBy = (roster: Roster, officialId: string | undefined): Official | undefined =>
  roster.officials.find((official) => official.id === officialId);

export const isOn = ({ from, to }: Pick<Official, 'from' | 'to'>, onDay: string): boolean =>
  from <= onDay && (to === undefined || onDay <= to);

/** Returns the holder of the post itself on that day: an acting official before the holder whom they stand in for. */
export const holderOfPost = (roster: Roster, postId: string, onDay: string): Official | undefined => {
  const present = roster.officials
    .filter((official) => official.post === postId && isOn(official, onDay))
    .sort((a, b) => b.from.localeCompare(a.from));
  return present.find(({ acting }) => acting) ?? present[0];
};

/** Returns the official who decides for the post on that day: its holder, or the holder of the nearest superior post that has one. */
export const deciderFor = (roster: Roster, postId: string | undefined, onDay: string): Official | undefined => {
  const seen = new Set<string>();
  for (let at = postBy(roster, postId); at && !seen.has(at.id); at = postBy(roster, at.superior)) {
    seen.add(at.id);
    const holder = holderOfPost(roster, at.id, onDay);
    if (holder) return holder;
  }
  return undefined;
};

/** The posts that may still be chosen. */
export const offeredPosts = ({ posts }: Pick<Roster, 'posts'>): Post[] => posts.filter(({ retired }) => !retired);

/** The sections of a division that may be chosen. */
export const sectionsOf = (roster: Pick<Roster, 'posts'>, division: string | undefined): Post[] =>
  offeredPosts(roster).filter(({ role, superior }) => role === 'kepala-seksi' && superior === division);

/** The divisions that can pass a case on: those with a section. All of them where none has one, so that a case is not stuck. */
export const divisionsWithSections = (roster: Pick<Roster, 'posts'>): Post[] => {
  const divisions = offeredPosts(roster).filter(({ role }) => role === 'kepala-bidang');
  const able = divisions.filter(({ id }) => sectionsOf(roster, id).length > 0);
  return able.length > 0 ? able : divisions;
};

/** The post that heads the office. */
export const headPost = (roster: Roster): Post | undefined => roster.posts.find(({ role }) => role === 'kepala-dinas');

/** "Kepala Bidang Aplikasi Informatika": a post, whoever holds it. */
export const postLabel = ({ title, unit }: Pick<Post, 'title' | 'unit'>): string => `${title} ${unit}`.trim();

/** "Plh. Kepala Dinas": the title that an official signs with. */
export const titleOn = ({ acting }: Pick<Official, 'acting'>, { title }: Pick<Post, 'title'>): string =>
  acting ? `${acting.kind} ${title}` : title;

/** "Plh. Kepala Bidang Aplikasi Informatika"; a row that has left the roster has no title. */
export const titleAndUnit = (roster: Roster, official: Official): string => {
  const held = postBy(roster, official.post);
  return held ? `${titleOn(official, held)} ${held.unit}`.trim() : '';
};
