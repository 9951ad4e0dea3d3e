import { officialRoles, type Post, postBy, type Roster } from './roster';

export type OfficialRole = (typeof officialRoles)[number];

/** Returns the depth of a role in the office's line: 0 is its head. */
const depthOf = (role: OfficialRole): number => officialRoles.indexOf(role);

/** The post of a role on the way from a post up to the office's head; the head's own post is above every post. */
export const postAbove = (roster: Roster, from: Post | undefined, role: OfficialRole): Post | undefined => {
  const seen = new Set<string>();
  for (let at = from; at && !seen.has(at.id); at = postBy(roster, at.superior)) {
    if (at.role === role) return at;
    seen.add(at.id);
  }
  return role === officialRoles[0] ? roster.posts.find((post) => post.role === role) : undefined;
};

/**
 * Returns the titles above the signature of a letter that leaves in the head's name, from the head's down to the signer's. One level below
 * the head stands "a.n." (atas nama), and each further level needs "u.b." (untuk beliau) of the one between. Source: practice of official
 * letters (naskah dinas), to be checked against the province's own rules.
 */
export const onBehalfLines = ([head, ...below]: readonly string[]): string[] =>
  below.length === 0
    ? [head ?? '']
    : [`a.n. ${head}`, ...below.flatMap((title, index) => (index === 0 ? [title] : ['u.b.', title]))];

/** The roles from the head down to this one: each has its title above a signature. */
export const rolesDownTo = (role: OfficialRole): OfficialRole[] => officialRoles.slice(0, depthOf(role) + 1);

/** Tells whether a role stands above another in the office's line. */
export const isAbove = (role: OfficialRole, other: OfficialRole): boolean => depthOf(role) < depthOf(other);
