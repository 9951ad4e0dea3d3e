import { officialRoles, type Post, postBy, type Roster } from './roster';

export type OfficialRole = (typeof officialRoles)[number];

/** Returns the depth of a role in the office's hierarchy. The head has 0. */
const depthOf = (role: OfficialRole): number => officialRoles.indexOf(role);

/** Returns the post of a role on the way from a post up to the head. The head's post counts as above every post. */
export const postAbove = (roster: Roster, from: Post | undefined, role: OfficialRole): Post | undefined => {
  const seen = new Set<string>();
  for (let at = from; at && !seen.has(at.id); at = postBy(roster, at.superior)) {
    if (at.role === role) return at;
    seen.add(at.id);
  }
  return role === officialRoles[0] ? roster.posts.find((post) => post.role === role) : undefined;
};

/**
 * Returns the titles above the signature of a letter in the head's name, from the head down to the signer. One level
 * below the head has "a.n." (atas nama). Each further level adds "u.b." (untuk beliau).
 *
 * Source: usual practice for official letters (naskah dinas). Check it against the province's own rules.
 */
export const onBehalfLines = ([head, ...below]: readonly string[]): string[] =>
  below.length === 0
    ? [head ?? '']
    : [`a.n. ${head}`, ...below.flatMap((title, index) => (index === 0 ? [title] : ['u.b.', title]))];

/** Returns the roles from the head down to this one. Each has its title above a signature. */
export const rolesDownTo = (role: OfficialRole): OfficialRole[] => officialRoles.slice(0, depthOf(role) + 1);

/** Returns true if a role is above another in the office's hierarchy. */
export const isAbove = (role: OfficialRole, other: OfficialRole): boolean => depthOf(role) < depthOf(other);
