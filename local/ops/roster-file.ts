import * as z from 'zod/mini';
import { en } from 'zod/v4/locales';
import { administrator } from '../../functions/domain/office/office-record';
import { oneLine } from '../../functions/domain/forms/text-rules';
import { official, type Official, officialRoles, post, type Post, postBy } from '../../functions/domain/office/roster';
import {
  isSameMailbox,
  isSamePost,
  retirementFault,
  superiorFault,
  termFault,
} from '../../functions/domain/office/roster-rules';

const text = z.string().check(z.overwrite(oneLine), z.minLength(1), z.maxLength(200));
const email = z.email().check(z.toLowerCase());

/** An office's people as a file: the posts and their holders, and the administrators of the secretariat's desk. */
const rosterFile = z.strictObject({
  posts: z.array(z.strictObject({ ...post.shape, title: text, unit: text })).check(z.minLength(1)),
  officials: z.array(
    z.strictObject({
      ...official.shape,
      name: text,
      rank: text,
      email,
      nip: z.string().check(z.regex(/^\d{18}$/, '18 digits')),
    }),
  ),
  administrators: z
    .array(z.strictObject({ ...administrator.shape, id: official.shape.id, name: text, email }))
    .check(z.minLength(1, 'at least one, or nobody could come to the desk')),
});
type RosterFile = z.infer<typeof rosterFile>;

const repeated = (list: string, rows: readonly { id: string }[]): string[] =>
  rows.flatMap(({ id }, at) =>
    rows.findIndex((other) => other.id === id) < at ? [`${list}.${at}.id: ${id} stands there twice`] : [],
  );

const superiorFaults = (file: RosterFile, at: number, post: Post): string[] => {
  const line = (text: string) => [`posts.${at}.superior: ${text}`];
  if (post.superior && !postBy(file, post.superior)) return line(`there is no post ${post.superior}`);
  const fault = superiorFault(file, post);
  switch (fault?.kind) {
    case undefined:
      return [];
    case 'head-has-one':
      return line('the head of the office has none');
    case 'circle':
      return line('its superiors go in a circle');
    case 'retired':
      return line(`${post.superior} is retired`);
    case 'role':
      return line(post.superior ? `${post.superior} is no ${fault.wanted}` : 'is missing');
  }
};

const retirementFaults = (file: RosterFile, at: number, post: Post, today: string): string[] => {
  const fault = post.retired && retirementFault(file, post, today);
  const line = (text: string) => [`posts.${at}.retired: ${text}`];
  if (!fault) return [];
  if (fault.kind === 'head') return line('the head of the office is always in use');
  return line(fault.kind === 'held' ? `${fault.holder.id} holds it` : `it is the superior of ${fault.of.id}`);
};

const termFaults = (file: RosterFile, at: number, one: Official): string[] => {
  const unknown = postBy(file, one.post) ? [] : [`officials.${at}.post: there is no post ${one.post}`];
  const fault = termFault({ officials: file.officials.slice(0, at) }, one);
  switch (fault?.kind) {
    case undefined:
      return unknown;
    case 'ends-before-it-begins':
      return [...unknown, `officials.${at}.to: before from`];
    case 'acting-without-end':
      return [...unknown, `officials.${at}.to: is missing; acting officials serve for a limited time`];
    case 'overlaps':
      return [...unknown, `officials.${at}.from: overlaps with ${fault.other.id}`];
  }
};

const roleFaults = ({ posts }: RosterFile): string[] =>
  officialRoles.flatMap((role) => {
    const count = posts.filter((one) => one.role === role).length;
    if (count === 0) return [`posts: none is ${role}`];
    return role === 'kepala-dinas' && count > 1 ? [`posts: ${count} are ${role}; an office has one`] : [];
  });

/** Applies the same rules as the desk (domain/office/roster-rules.ts). */
const crossFaults = (file: RosterFile, today: string): string[] => {
  const { posts, officials, administrators } = file;
  return [
    ...[repeated('posts', posts), repeated('officials', officials), repeated('administrators', administrators)].flat(),
    ...roleFaults(file),
    ...posts.flatMap((post, at) => [
      ...(posts.findIndex((one) => isSamePost(one, post)) < at
        ? [`posts.${at}.unit: this post stands there twice`]
        : []),
      ...superiorFaults(file, at, post),
      ...retirementFaults(file, at, post, today),
    ]),
    ...officials.flatMap((one, at) => termFaults(file, at, one)),
    ...administrators.flatMap((one, at) =>
      administrators.findIndex((other) => isSameMailbox(other, one)) < at
        ? [`administrators.${at}.email: this mailbox stands there twice`]
        : [],
    ),
  ];
};

/**
 * Reads a roster file, and marks its retired posts as retired on `today`. @throws Error with a line for each fault: "officials.2.post:
 * there is no post …"
 */
export const parseRosterFile = (json: string, today: string): RosterFile => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Error(`no JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const parsed = rosterFile.safeParse(value, { error: en().localeError });
  const faults = parsed.success
    ? crossFaults(parsed.data, today)
    : parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  if (!parsed.success || faults.length > 0) throw new Error(faults.join('\n'));
  return parsed.data;
};
