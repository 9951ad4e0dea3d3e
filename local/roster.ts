import { profile } from '../functions/domain/office-profile';
import { roleTitles } from '../functions/domain/sop';
import type { Official, Roster } from '../functions/domain/records';

const row = (id: string, role: Official['role'], unit: string, name: string, superior?: string): Official => ({
  ...{ id, role, title: roleTitles[role], unit, name, superior },
  ...{ nip: '197001011995031001', rank: 'Pembina, IV/a', email: `${id}@example.id` },
});

/** The example office of a first start: 1 Kepala Dinas, 2 Kepala Bidang, 4 Kepala Seksi. */
export const exampleRoster = (): Roster => ({
  officials: [
    row('kepala-dinas', 'kepala-dinas', profile().shortName, 'Contoh Kepala Dinas'),
    row('kabid-aplikasi', 'kepala-bidang', 'Aplikasi Informatika', 'Contoh Kabid Aplikasi', 'kepala-dinas'),
    row('kabid-statistik', 'kepala-bidang', 'Statistik', 'Contoh Kabid Statistik', 'kepala-dinas'),
    row('kasi-aplikasi', 'kepala-seksi', 'Pengembangan Aplikasi', 'Contoh Kasi Aplikasi', 'kabid-aplikasi'),
    row('kasi-integrasi', 'kepala-seksi', 'Integrasi Sistem', 'Contoh Kasi Integrasi', 'kabid-aplikasi'),
    row('kasi-data', 'kepala-seksi', 'Data Statistik', 'Contoh Kasi Data', 'kabid-statistik'),
    row('kasi-layanan', 'kepala-seksi', 'Layanan Statistik', 'Contoh Kasi Layanan', 'kabid-statistik'),
  ],
});
