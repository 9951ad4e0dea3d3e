import type { CaseStatus } from './sop';

/** A case's status in words, as pages, register and exports show it. */
export const caseStatusTexts: Record<CaseStatus, string> = {
  berjalan: 'Sedang berjalan',
  'menunggu-pemohon': 'Menunggu perbaikan dari pemohon',
  selesai: 'Selesai',
  ditolak: 'Ditolak',
  'tidak-direkomendasikan': 'Tidak direkomendasikan',
  dicabut: 'Dicabut oleh pemohon',
  dibatalkan: 'Dibatalkan',
  kedaluwarsa: 'Kedaluwarsa',
};
