import { getNodeValue } from 'jsonc-parser';
import * as z from 'zod/mini';
import { en } from 'zod/v4/locales';
import { administrator } from '../../functions/domain/office/office-record';
import { groundlessDay } from '../../functions/domain/office/acting-rules';
import { oneLine } from '../../functions/domain/forms/text-rules';
import { duplicateKeyFaults, readTree } from '../../infra/office/faults';
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

const duplicateFaults = (list: string, rows: readonly { id: string }[]): string[] =>
  rows.flatMap(({ id }, index) =>
    rows.findIndex((other) => other.id === id) < index ? [`${list}.${index}.id: ${id} stands there twice`] : [],
  );

const superiorFaults = (file: RosterFile, index: number, post: Post): string[] => {
  const line = (text: string) => [`posts.${index}.superior: ${text}`];
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

const retirementFaults = (file: RosterFile, index: number, post: Post, today: string): string[] => {
  const fault = post.retired && retirementFault(file, post, today);
  const line = (text: string) => [`posts.${index}.retired: ${text}`];
  if (!fault) return [];
  if (fault.kind === 'head') return line('the head of the office is always in use');
  return line(fault.kind === 'held' ? `${fault.holder.id} holds it` : `it is the superior of ${fault.of.id}`);
};

const termFaults = (file: RosterFile, index: number, row: Official): string[] => {
  const unknownPostFault = postBy(file, row.post) ? [] : [`officials.${index}.post: there is no post ${row.post}`];
  const fault = termFault({ officials: file.officials.slice(0, index) }, row);
  switch (fault?.kind) {
    case undefined:
      return unknownPostFault;
    case 'ends-before-it-begins':
      return [...unknownPostFault, `officials.${index}.to: before from`];
    case 'acting-without-end':
      return [...unknownPostFault, `officials.${index}.to: is missing; acting officials serve for a limited time`];
    case 'overlaps':
      return [...unknownPostFault, `officials.${index}.from: overlaps with ${fault.other.id}`];
  }
};

/**
 * Returns the faults of an acting official's row. A Plh. stands in for an absent holder, a Plt. fills a vacant post. Days before today are
 * past changing.
 */
const actingFaults = (file: RosterFile, index: number, row: Official, today: string): string[] => {
  const day = groundlessDay(file, row, today);
  if (!row.acting || !day) return [];
  const { kind } = row.acting;
  return [`officials.${index}.acting: ${kind} while the post is ${kind === 'Plh.' ? 'vacant' : 'held'}, on ${day}`];
};

const roleFaults = ({ posts }: RosterFile): string[] =>
  officialRoles.flatMap((role) => {
    const count = posts.filter((row) => row.role === role).length;
    if (count === 0) return [`posts: none is ${role}`];
    return role === 'kepala-dinas' && count > 1 ? [`posts: ${count} are ${role}; an office has one`] : [];
  });

/** Applies the same rules as the desk (domain/office/roster-rules.ts). */
const crossFaults = (file: RosterFile, today: string): string[] => {
  const { posts, officials, administrators } = file;
  return [
    ...[
      duplicateFaults('posts', posts),
      duplicateFaults('officials', officials),
      duplicateFaults('administrators', administrators),
    ].flat(),
    ...roleFaults(file),
    ...posts.flatMap((post, index) => [
      ...(posts.findIndex((row) => isSamePost(row, post)) < index
        ? [`posts.${index}.unit: this post stands there twice`]
        : []),
      ...superiorFaults(file, index, post),
      ...retirementFaults(file, index, post, today),
    ]),
    ...officials.flatMap((row, index) => [...termFaults(file, index, row), ...actingFaults(file, index, row, today)]),
    ...administrators.flatMap((row, index) =>
      administrators.findIndex((other) => isSameMailbox(other, row)) < index
        ? [`administrators.${index}.email: this mailbox stands there twice`]
        : [],
    ),
  ];
};

/**
 * Reads a roster file, and marks its retired posts as retired on `today`. `source` is the file's name in messages. @throws Error with a
 * line for each fault: "officials.2.post: there is no post …"
 */
export const parseRosterFile = (json: string, today: string, source = 'the file'): RosterFile => {
  const result = readTree(json, source);
  if ('faults' in result) throw new Error(result.faults.join('\n'));
  const value: unknown = getNodeValue(result.tree);
  const parsed = rosterFile.safeParse(value, { error: en().localeError });
  const faults = [
    ...duplicateKeyFaults(json, source, result.tree),
    ...(parsed.success
      ? crossFaults(parsed.data, today)
      : parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`)),
  ];
  if (!parsed.success || faults.length > 0) throw new Error(faults.join('\n'));
  return parsed.data;
};
