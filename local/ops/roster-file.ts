import * as z from 'zod/mini';
import { administrator } from '../../functions/domain/office/office-record';
import { oneLine } from '../../functions/domain/forms/text-rules';
import { official, officialRoles, post, type Post } from '../../functions/domain/office/roster';

const text = z.string().check(z.overwrite(oneLine), z.minLength(1), z.maxLength(200));
const email = z.email().check(z.toLowerCase());

/** An office's people as a file: whoever holds which post, and who may sit at the secretariat's desk. */
const rosterFile = z.strictObject({
  posts: z.array(z.strictObject({ ...post.shape, title: text, unit: text })).check(z.minLength(1)),
  officials: z.array(
    z.strictObject({
      ...official.shape,
      ...{ name: text, rank: text, email, nip: z.string().check(z.regex(/^\d{18}$/, '18 digits')) },
    }),
  ),
  administrators: z
    .array(z.strictObject({ ...administrator.shape, id: official.shape.id, name: text, email }))
    .check(z.minLength(1, 'at least one, or nobody could come to the desk')),
});
export type RosterFile = z.infer<typeof rosterFile>;

const repeated = (list: string, rows: readonly { id: string }[]): string[] =>
  rows.flatMap(({ id }, at) =>
    rows.findIndex((other) => other.id === id) < at ? [`${list}.${at}.id: ${id} stands there twice`] : [],
  );

/** Whether superiors lead back to the post itself. */
const circles = (posts: readonly Post[], { id }: Post): boolean => {
  const seen = new Set<string>();
  let at = posts.find((one) => one.id === id)?.superior;
  for (; at && at !== id && !seen.has(at); at = posts.find((one) => one.id === at)?.superior) seen.add(at);
  return at === id;
};

const crossFaults = ({ posts, officials, administrators }: RosterFile): string[] => {
  const isPost = (id: string) => posts.some((one) => one.id === id);
  return [
    ...[repeated('posts', posts), repeated('officials', officials), repeated('administrators', administrators)].flat(),
    ...officialRoles.flatMap((role) => {
      const count = posts.filter((one) => one.role === role).length;
      if (count === 0) return [`posts: none is ${role}`];
      return role === 'kepala-dinas' && count > 1 ? [`posts: ${count} are ${role}; an office has one`] : [];
    }),
    ...posts.flatMap((one, at) => [
      ...(one.superior && !isPost(one.superior) ? [`posts.${at}.superior: there is no post ${one.superior}`] : []),
      ...(circles(posts, one) ? [`posts.${at}.superior: leads back to ${one.id}`] : []),
      ...(one.role !== 'kepala-dinas' && !one.superior ? [`posts.${at}.superior: is missing`] : []),
    ]),
    ...officials.flatMap((one, at) => [
      ...(isPost(one.post) ? [] : [`officials.${at}.post: there is no post ${one.post}`]),
      ...(one.to && one.to < one.from ? [`officials.${at}.to: before from`] : []),
    ]),
  ];
};

/** Reads a roster's file. @throws Error with a line for each fault: "officials.2.post: there is no post …" */
export const parseRosterFile = (json: string): RosterFile => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Error(`no JSON: ${(error as Error).message}`, { cause: error });
  }
  const parsed = rosterFile.safeParse(value, { error: z.locales.en().localeError });
  const faults = parsed.success
    ? crossFaults(parsed.data)
    : parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  if (!parsed.success || faults.length > 0) throw new Error(faults.join('\n'));
  return parsed.data;
};
