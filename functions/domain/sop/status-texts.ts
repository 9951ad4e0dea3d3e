import type { CaseStatus } from './sop';

/** A case's status in the words of pages, register and exports. */
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
