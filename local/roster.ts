import type { Administrator } from '../functions/domain/office-record';
import type { Official, Post, Roster } from '../functions/domain/roster';

const posts: Post[] = [
  { id: 'kepala-dinas', role: 'kepala-dinas', title: 'Kepala Dinas', unit: 'Diskominfo SP' },
  ...[
    ['kabid-aplikasi', 'Aplikasi Informatika'],
    ['kabid-statistik', 'Statistik'],
  ].map(([id, unit]): Post => ({
    ...{ id: id!, role: 'kepala-bidang', title: 'Kepala Bidang', unit: unit!, superior: 'kepala-dinas' },
  })),
  ...[
    ['kasi-aplikasi', 'Pengembangan Aplikasi', 'kabid-aplikasi'],
    ['kasi-integrasi', 'Integrasi Sistem', 'kabid-aplikasi'],
    ['kasi-data', 'Data Statistik', 'kabid-statistik'],
    ['kasi-layanan', 'Layanan Statistik', 'kabid-statistik'],
  ].map(([id, unit, superior]): Post => ({
    ...{ id: id!, role: 'kepala-seksi', title: 'Kepala Seksi', unit: unit!, superior },
  })),
];

const holderOf = ({ id, title, unit }: Post): Official => ({
  ...{ id: `${id}-1`, post: id, name: `Contoh ${title} ${unit}`, nip: '197001011995031001', rank: 'Pembina, IV/a' },
  ...{ email: `${id}@example.id`, from: '2026-01-01' },
});

/** The example office of a first start: 1 Kepala Dinas, 2 Kepala Bidang, 4 Kepala Seksi, each with a holder. */
export const exampleRoster: Roster = { posts, officials: posts.map(holderOf) };
export const exampleAdministrators: Administrator[] = [
  { id: 'sekretariat-1', name: 'Contoh Sekretariat', email: 'sekretariat@example.id' },
];
