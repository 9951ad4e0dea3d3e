import type { Official, Roster } from '../../functions/domain/records';

const row = (id: string, role: Official['role'], title: string, unit: string, superior?: string): Official => ({
  ...{ id, role, title, unit, superior },
  ...{ name: `Pejabat ${id}`, nip: '196208251987042001', rank: 'Pembina, IV/a', email: `${id}@example.id` },
});

/** A small office: one head, two divisions, two sections. */
export const testRoster: Roster = {
  officials: [
    row('kadis', 'kepala-dinas', 'Kepala Dinas', 'Diskominfo SP'),
    row('kabid-aptika', 'kepala-bidang', 'Kepala Bidang', 'Aplikasi Informatika', 'kadis'),
    row('kabid-data', 'kepala-bidang', 'Kepala Bidang', 'Statistik', 'kadis'),
    row('kasi-aplikasi', 'kepala-seksi', 'Kepala Seksi', 'Pengembangan Aplikasi', 'kabid-aptika'),
    row('kasi-data', 'kepala-seksi', 'Kepala Seksi', 'Statistik Sektoral', 'kabid-data'),
  ],
};
