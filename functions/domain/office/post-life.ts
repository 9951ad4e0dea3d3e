import { NotFound } from '../errors';
import { type OfficeChange, refuse, withRoster } from './office-changes';
import type { OfficeRecord } from './office-record';
import { type Post, postBy } from './roster';
import { demandSectionLeft, demandSuperior, type WaitingAt } from './post-changes';
import { type RetirementFault, retirementFault } from './roster-rules';

/**
 * Returns a post. A post that people held is never removed, because trails name it. When unused, it is only no longer
 * offered.
 * @throws NotFound
 */

const found = (record: OfficeRecord, postId: string): Post => {
  const post = postBy(record.roster, postId);
  if (!post) throw new NotFound(postId);
  return post;
};

const withPost = (record: OfficeRecord, post: Post): OfficeChange => ({
  content: withRoster(record, { posts: record.roster.posts.map((one) => (one.id === post.id ? post : one)) }),
  subject: post.id,
});

const faultText = (fault: RetirementFault): string => {
  switch (fault.kind) {
    case 'head':
      return 'Jabatan ini mengepalai kantor, jadi selalu dipakai: setiap permohonan melewatinya.';
    case 'held':
      return `Jabatan ini masih dipegang ${fault.holder.name}. Akhiri dahulu masa jabatannya pada halaman Pejabat.`;
    case 'superior':
      return 'Jabatan ini masih menjadi atasan jabatan lain. Ubah dahulu atasan jabatan-jabatan itu.';
  }
};

/** Retires a post. @throws NotFound, or InvalidInput if somebody holds the post or something depends on it */
export const retirePost = (record: OfficeRecord, postId: string, waiting: WaitingAt, today: string): OfficeChange => {
  const post = found(record, postId);
  const fault = retirementFault(record.roster, post, today);
  if (fault) refuse('post', faultText(fault));
  if (waiting.post.length > 0)
    refuse(
      'post',
      `Permohonan ${waiting.post.join(', ')} menunggu di jabatan ini. Alihkan dahulu dari halaman permohonannya di meja ini.`,
    );
  demandSectionLeft(record.roster, post, waiting, 'post');
  return withPost(record, { ...post, retired: true });
};

/** Puts a retired post back into use. @throws NotFound, or InvalidInput if its superior is retired too */
export const usePostAgain = (record: OfficeRecord, postId: string): OfficeChange => {
  const { retired: _retired, ...post } = found(record, postId);
  demandSuperior(record.roster, post, 'post');
  return withPost(record, post);
};
