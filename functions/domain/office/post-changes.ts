import { NotFound } from '../errors';
import type { OfficeRecord } from './office-record';
import { type OfficeChange, newId, refuse, withRoster } from './office-changes';
import { type Post, postBy, postLabel, type Roster } from './roster';
import { divisionOfLastSection, isSamePost, type SuperiorFault, superiorFault } from './roster-rules';

const superiorText = (fault: SuperiorFault): string => {
  switch (fault.kind) {
    case 'head-has-one':
      return 'Kepala Dinas tidak mempunyai atasan di sini. Kosongkan isian ini.';
    case 'circle':
      return 'Jabatan ini akan menjadi atasan dirinya sendiri. Pilih atasan lain.';
    case 'retired':
      return 'Atasan itu tidak dipakai lagi. Pilih atasan lain, atau nyatakan atasan itu dipakai lagi.';
    case 'role':
      return `Pilih ${fault.wanted === 'kepala-dinas' ? 'Kepala Dinas' : 'seorang Kepala Bidang'} sebagai atasan.`;
  }
};

/** Checks a post's superior. @throws InvalidInput on the page's field */
export const demandSuperior = (roster: Roster, post: Post, field: string): void => {
  const fault = superiorFault(roster, post);
  if (fault) refuse(field, superiorText(fault));
};

/**
 * Numbers of open requests. `post`: those that wait at a post. `division`: those that wait at its division for a
 * section.
 */
export interface WaitingAt {
  post: readonly string[];
  division: readonly string[];
}
export const noneWaiting: WaitingAt = { post: [], division: [] };

/**
 * Checks that a division keeps a section, because a request at step 3 needs one. @throws InvalidInput for the last
 * section
 */
export const demandSectionLeft = (
  roster: Roster,
  post: Post,
  { division: numbers }: WaitingAt,
  field: string,
): void => {
  const division = divisionOfLastSection(roster, post);
  if (!division || numbers.length === 0) return;
  refuse(
    field,
    `Ini seksi terakhir di bawah ${postLabel(division)}, dan permohonan ${numbers.join(', ')} menunggu disposisi di sana. Tambahkan seksi lain, atau alihkan dahulu permohonannya dari halamannya di meja ini.`,
  );
};

export const addPost = (record: OfficeRecord, entered: Omit<Post, 'id'>): OfficeChange => {
  const { posts } = record.roster;
  if (entered.role === 'kepala-dinas' && posts.some(({ role }) => role === 'kepala-dinas'))
    refuse('post.role', 'Jabatan Kepala Dinas sudah ada, dan hanya ada satu.');
  if (posts.some((one) => isSamePost(one, entered)))
    refuse('post.unit', 'Jabatan ini sudah ada. Tambahkan pejabatnya saja.');
  const post: Post = { ...entered, id: newId(`${entered.role}-${entered.unit}`, record) };
  demandSuperior(record.roster, post, 'post.superior');
  return { content: withRoster(record, { posts: [...posts, post] }), subject: post.id };
};

export const changeSuperior = (
  record: OfficeRecord,
  postId: string,
  superior: string,
  waiting: WaitingAt = noneWaiting,
): OfficeChange => {
  const post = postBy(record.roster, postId);
  if (!post) throw new NotFound(postId);
  const changed: Post = { ...post, superior };
  demandSuperior(record.roster, changed, 'superior.post');
  if (superior !== post.superior) demandSectionLeft(record.roster, post, waiting, 'superior.post');
  const posts = record.roster.posts.map((one) => (one.id === postId ? changed : one));
  return { content: withRoster(record, { posts }), subject: postId };
};

export const removePost = (record: OfficeRecord, postId: string, waiting: WaitingAt = noneWaiting): OfficeChange => {
  const { posts, officials } = record.roster;
  const post = postBy(record.roster, postId);
  if (!post) throw new NotFound(postId);
  if (post.role === 'kepala-dinas')
    refuse('post', 'Jabatan ini mengepalai kantor, jadi tidak dapat dihapus: setiap permohonan melewatinya.');
  if (officials.some(({ post }) => post === postId))
    refuse('post', 'Jabatan ini masih mempunyai pejabat pada daftar. Jabatan yang pernah terisi tidak dihapus.');
  if (waiting.post.length > 0)
    refuse(
      'post',
      `Permohonan ${waiting.post.join(', ')} ditujukan kepada jabatan ini. Alihkan dahulu dari halaman permohonannya di meja ini.`,
    );
  if (posts.some(({ superior }) => superior === postId))
    refuse('post', 'Jabatan ini masih menjadi atasan jabatan lain. Ubah dahulu atasan jabatan-jabatan itu.');
  demandSectionLeft(record.roster, post, waiting, 'post');
  return {
    content: withRoster(record, { posts: posts.filter(({ id }) => id !== postId) }),
    subject: postId,
    removed: { kind: 'post', post },
  };
};
