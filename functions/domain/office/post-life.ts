import { NotFound } from '../errors';
import { type Changed, refuse } from './office-changes';
import type { OfficeRecord } from './office-record';
import { isOn, type Post, postBy } from './roster';
import { demandSuperior, withRoster } from './roster-changes';

/** A post that people held is never removed, since trails name it: once it is not used any more it is offered nowhere. */

const found = (record: OfficeRecord, postId: string): Post => {
  const post = postBy(record.roster, postId);
  if (!post) throw new NotFound(postId);
  return post;
};

const withPost = (record: OfficeRecord, post: Post): Changed => ({
  content: withRoster(record, { posts: record.roster.posts.map((one) => (one.id === post.id ? post : one)) }),
  subject: post.id,
});

/**
 * `waiting`: numbers of requests that wait at this post.
 * @throws NotFound, InvalidInput while somebody holds the post, or something depends on it
 */
export const retirePost = (
  record: OfficeRecord,
  postId: string,
  waiting: readonly string[],
  today: string,
): Changed => {
  const { posts, officials } = record.roster;
  const post = found(record, postId);
  if (post.role === 'kepala-dinas')
    refuse('post', 'Jabatan ini mengepalai kantor, jadi selalu dipakai: setiap permohonan melewatinya.');
  const holder = officials.find((one) => one.post === postId && (isOn(one, today) || one.from > today));
  if (holder)
    refuse('post', `Jabatan ini masih dipegang ${holder.name}. Akhiri dahulu masa jabatannya pada halaman Pejabat.`);
  if (waiting.length > 0)
    refuse(
      'post',
      `Permohonan ${waiting.join(', ')} menunggu di jabatan ini. Alihkan dahulu dari halaman permohonannya di meja ini.`,
    );
  if (posts.some(({ superior, retired }) => superior === postId && !retired))
    refuse('post', 'Jabatan ini masih menjadi atasan jabatan lain. Ubah dahulu atasan jabatan-jabatan itu.');
  return withPost(record, { ...post, retired: true });
};

/** @throws NotFound, InvalidInput where its superior is not used any more either */
export const usePostAgain = (record: OfficeRecord, postId: string): Changed => {
  const { retired: _retired, ...post } = found(record, postId);
  demandSuperior(record.roster, post, 'post');
  return withPost(record, post);
};
