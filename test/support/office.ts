import type { Administrator } from '../../functions/domain/office/office-record';
import type { Official, Post, Roster } from '../../functions/domain/office/roster';

const post = (id: string, role: Post['role'], title: string, unit: string, superior?: string): Post => ({
  id,
  role,
  title,
  unit,
  superior,
});

/** A small office: one head, two divisions, two sections. */
const posts = [
  post('kadis', 'kepala-dinas', 'Kepala Dinas', 'Diskominfo SP'),
  post('kabid-aptika', 'kepala-bidang', 'Kepala Bidang', 'Aplikasi Informatika', 'kadis'),
  post('kabid-data', 'kepala-bidang', 'Kepala Bidang', 'Statistik', 'kadis'),
  post('kasi-aplikasi', 'kepala-seksi', 'Kepala Seksi', 'Pengembangan Aplikasi', 'kabid-aptika'),
  post('kasi-data', 'kepala-seksi', 'Kepala Seksi', 'Statistik Sektoral', 'kabid-data'),
];

/** Returns a row of the roster for a post. The first holder has the post's own id. */
export const holder = (postId: string, change: Partial<Official> = {}): Official => ({
  id: postId,
  post: postId,
  name: `Pejabat ${postId}`,
  nip: '196208251987042001',
  rank: 'Pembina, IV/a',
  email: `${change.id ?? postId}@example.id`,
  from: '2020-01-01',
  ...change,
});

export const testRoster: Roster = { posts, officials: posts.map(({ id }) => holder(id)) };
export const testAdministrators: Administrator[] = [
  { id: 'admin-1', name: 'Sekretariat Contoh', email: 'sekretariat@example.id' },
];
