import type { Administrator } from '../functions/domain/office/office-record';
import { profile } from '../functions/domain/office/office-profile';
import type { Official, Post, Roster } from '../functions/domain/office/roster';
import { roleTitles } from '../functions/domain/sop/sop';

const post = (id: string, role: Post['role'], unit: string, superior?: string): Post => ({
  id,
  role,
  title: roleTitles[role],
  unit,
  superior,
});

const posts = (): Post[] => [
  post('kepala-dinas', 'kepala-dinas', profile.shortName),
  post('kabid-aplikasi', 'kepala-bidang', 'Aplikasi Informatika', 'kepala-dinas'),
  post('kabid-statistik', 'kepala-bidang', 'Statistik', 'kepala-dinas'),
  post('kasi-aplikasi', 'kepala-seksi', 'Pengembangan Aplikasi', 'kabid-aplikasi'),
  post('kasi-integrasi', 'kepala-seksi', 'Integrasi Sistem', 'kabid-aplikasi'),
  post('kasi-data', 'kepala-seksi', 'Data Statistik', 'kabid-statistik'),
  post('kasi-layanan', 'kepala-seksi', 'Layanan Statistik', 'kabid-statistik'),
];

const holderOf = ({ id, title, unit }: Post, index: number): Official => ({
  id: `${id}-1`,
  post: id,
  name: `Contoh ${title} ${unit}`,
  nip: `19700101199503100${index + 1}`,
  rank: 'Pembina, IV/a',
  email: `${id}@example.id`,
  from: '2026-01-01',
});

/** Returns the example office of a first start: 1 Kepala Dinas, 2 Kepala Bidang, 4 Kepala Seksi, each with a holder. */
export const exampleRoster = (): Roster => ({ posts: posts(), officials: posts().map(holderOf) });
export const exampleAdministrators: Administrator[] = [
  { id: 'sekretariat-1', name: 'Contoh Sekretariat', email: 'sekretariat@example.id' },
];
